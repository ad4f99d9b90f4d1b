import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';
import type { Encoder } from '../encode/createEncoder.ts';

export const entry = (id: string, zh: readonly string[], en: readonly string[] = []): KnowledgeEntry => ({ id, phrasings: { zh, en }, answer: { zh: id } });

export const shop = [
  entry('return', ['怎么退货？', '我想把东西退了', '七天无理由退货'], ['How do I return an item?', 'send something back']),
  entry('invoice', ['怎么开发票？', '发票可以开公司抬头吗', '电子发票在哪里下载'], ['How do I get an invoice?', 'download my invoice']),
  entry('delivery', ['多久能送到？', '什么时候发货', '快递几天到'], ['When will my parcel arrive?', 'how long does delivery take']),
  entry('postage', ['运费多少钱', '运费谁出', '包邮吗'], ['What does shipping cost?', 'shipping fee']),
  entry('return-postage', ['退货运费谁承担', '退货的运费要我出吗'], ['Who pays the shipping fee for a return?', 'shipping fee of a return']),
  entry('stock', ['这件还有货吗', '有没有现货'], ['Is this in stock?', 'do you have this one']),
];

/** An encoder for English that knows which words mean the same. */
export function encoderOfConcepts(concepts: readonly (readonly string[])[]): Encoder & { readonly asked: string[] } {
  const known = new Map<string, Float32Array>();
  const asked: string[] = [];
  return {
    asked,
    modelFor: (language) => (language === 'en' ? 'minilm-en' : null),
    vector: (_, text) => known.get(text),
    encode(_, texts) {
      asked.push(...texts);
      for (const text of texts) {
        const vector = new Float32Array(384).fill(0.01);
        concepts.forEach((words, at) => {
          if (words.some((word) => text.includes(word))) vector[at] = 1;
        });
        const length = Math.hypot(...vector);
        known.set(text, vector.map((value) => value / length));
      }
      return Promise.resolve();
    },
    status: () => [],
    close: () => Promise.resolve(),
  };
}
