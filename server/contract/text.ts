import * as z from 'zod';

/** The id that a client gives what it sends, so that sending it again does nothing twice. */
export const messageId = z.string().min(1).max(64).regex(/^[\w.:-]+$/);
export const locale = z.string().max(35).regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Text that a database and every reader can hold: no NUL, no half characters. */
export function intact(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), { params: { problem: 'request.text-damaged' }, error: 'holds NUL or broken Unicode' });
}

/** What a flow or a knowledge base is called in addresses. */
export const slug = z.string().min(1).max(64).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What an entry, a category or a test is told by. */
export const identifier = z.string().min(1).max(64).regex(/^[\p{L}\p{N}._-]+$/u, 'an id is made of letters, digits, . _ and -');

/** A part of a whole, or how likely something is. */
export const share = z.number().min(0).max(1);

/** What is said to people, in both languages. */
export const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
