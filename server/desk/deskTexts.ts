/** What the system tells a customer of the desk, in their language. */
export const deskTexts = {
  joined: (locale: string, name: string): string => said(locale, `客服 ${name} 已接入，为您服务。`, `${name} has joined the chat.`),
  passedOn: (locale: string): string => said(locale, '正在为您转接其他同事，请稍候。', 'I am passing you on to a colleague. One moment, please.'),
  reconnecting: (locale: string): string =>
    said(locale, '刚才的客服暂时掉线了，正在优先为您重新接入，之前的对话不会丢失。', 'My colleague has lost the connection. You are first in line for the next one, and nothing you said is lost.'),
} as const;

function said(locale: string, zh: string, en: string): string {
  return /^zh\b/i.test(locale) ? zh : en;
}
