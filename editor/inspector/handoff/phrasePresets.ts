/** What customers usually type when they want a person, by language. None holds another of its language: a phrase is found within a text. */
export const phrasePresets = {
  zh: ['转人工', '人工客服', '人工服务', '找人工', '真人', '接人工', '找客服'],
  en: ['talk to a person', 'speak to a person', 'talk to a human', 'speak to someone', 'real person', 'human agent', 'customer service agent'],
  ja: ['オペレーター', '担当者と話', '人と話', '有人対応'],
  ko: ['상담원', '상담사', '사람과 통화', '사람이랑'],
  fr: ['parler à quelqu\'un', 'parler à un conseiller', 'un humain', 'une vraie personne'],
  de: ['mit einem menschen', 'mit jemandem sprechen', 'mitarbeiter sprechen', 'echte person'],
  es: ['hablar con una persona', 'hablar con alguien', 'un agente', 'una persona real'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
