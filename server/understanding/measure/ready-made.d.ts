/** What is used of nlp.js, which brings no types. */
declare module '@nlpjs/basic' {
  export interface Container {
    use(plugin: unknown): void;
  }
  export function containerBootstrap(): Promise<Container>;
  export class Nlp {
    constructor(settings: { container: Container; autoSave: boolean; nlu: { log: boolean } });
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<unknown>;
    process(language: string, text: string): Promise<{ intent: string; score: number; classifications?: readonly { intent: string; score: number }[] | undefined; sentiment?: { score: number } | undefined }>;
  }
  export const LangEn: unknown;
}
declare module '@nlpjs/lang-zh' {
  export const LangZh: unknown;
}
