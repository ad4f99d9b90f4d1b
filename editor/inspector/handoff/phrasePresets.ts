import { usualHandoff } from '../../../engine/sdk/usualHandoff.ts';

/** What customers usually type when they want a person, by language; see `createPhrases` for what counts as saying it. */
export const phrasePresets: Readonly<Record<string, readonly string[]>> = {
  ...usualHandoff(null).phrases,
  ja: ['オペレーター', 'オペレーターにつないで', 'オペレーターと話したい', '担当者と話したい', '人と話したい', '有人対応'],
  ko: ['상담원', '상담원 연결', '상담사', '상담사 연결', '사람 연결'],
  fr: ['parler à quelqu\'un', 'parler à un conseiller', 'parler à une personne', 'une vraie personne'],
  de: ['mit einem Menschen', 'mit jemandem sprechen', 'mit einem Mitarbeiter', 'echte Person'],
  es: ['hablar con una persona', 'hablar con alguien', 'hablar con un agente', 'una persona real'],
};
