import * as z from 'zod';

/** What customers may browse and search without a conversation: `GET /api/chat/{flow}/faq`. */
export const faqEntry = z.strictObject({ id: z.string(), question: z.string(), answer: z.string() }).meta({ id: 'FaqEntry' });
export type FaqEntry = z.infer<typeof faqEntry>;
export const faqList = z
  .strictObject({
    locale: z.string(),
    categories: z.array(z.strictObject({ id: z.string(), name: z.string(), entries: z.array(faqEntry) })),
  })
  .meta({ id: 'FaqList' });
export type FaqList = z.infer<typeof faqList>;
export const faqFound = z.strictObject({ entries: z.array(faqEntry) }).meta({ id: 'FaqFound' });
export type FaqFound = z.infer<typeof faqFound>;
