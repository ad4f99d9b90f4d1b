import * as z from 'zod';

/** What every problem says. Apart from what only some do, because a browser reads problems before it has the shapes of that. */
export const problemHead = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemHead = z.infer<typeof problemHead>;
