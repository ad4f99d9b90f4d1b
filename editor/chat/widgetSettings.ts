import { languageOf, type Language } from './texts.ts';

export interface WidgetSettings {
  /** The chat page to show in the frame. */
  address: string;
  /** The one origin that is talked to and listened to. */
  origin: string;
  theme: 'light' | 'dark' | 'auto';
  colour: string;
  side: 'left' | 'right';
  /** Shown beside the bubble until dismissed; empty for none. */
  greeting: string;
  /** Who the customer is, as a token that the site's server has signed; null is nobody, undefined not said. */
  identity: string | null | undefined;
  texts: WidgetTexts;
}

interface WidgetTexts {
  title: string;
  open: string;
  close: string;
  dismiss: string;
  unread(count: number): string;
}

/** What the script tag asks for, or undefined when it names no flow. */
export function widgetSettings(tag: HTMLScriptElement, languages: readonly string[]): WidgetSettings | undefined {
  const { flow, locale, color, position, theme, title, greeting, identity } = tag.dataset;
  if (flow === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(flow)) return undefined;
  const address = new URL(`/c/${flow}`, tag.src);
  const wish = { embed: '1', host: location.origin, lang: locale, color, theme, title };
  for (const [name, value] of Object.entries(wish)) if (value) address.searchParams.set(name, value);
  const texts = widgetTexts[languageOf(locale ?? languages[0] ?? 'en')];
  return {
    address: address.href,
    origin: address.origin,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    colour: color ?? '',
    side: position === 'left' ? 'left' : 'right',
    greeting: greeting?.slice(0, 300) ?? '',
    identity: identity || undefined,
    texts: { ...texts, title: title ?? texts.title },
  };
}

const widgetTexts: Record<Language, WidgetTexts> = {
  zh: { title: '在线客服', open: '打开在线客服', close: '关闭在线客服', dismiss: '关闭提示', unread: (count) => `，${count} 条未读消息` },
  en: {
    title: 'Support chat', open: 'Open the support chat', close: 'Close the support chat', dismiss: 'Dismiss',
    unread: (count) => (count === 1 ? ', 1 unread message' : `, ${count} unread messages`),
  },
};
