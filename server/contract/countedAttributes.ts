import * as z from 'zod';

/** How much conversations can be counted by: names chosen, values of each that are told apart, and characters of a name or value. */
export const attributeLimits = { names: 3, values: 20, length: 64 } as const;

/** Contact attributes that conversations are counted by, from now on. */
export const countedAttributes = z.strictObject({ names: z.array(z.string().min(1).max(attributeLimits.length).regex(/^[^:]+$/)).max(attributeLimits.names) }).meta({ id: 'CountedAttributes' });
export type CountedAttributes = z.infer<typeof countedAttributes>;

/** Names of attributes that contacts have, for who chooses which of them conversations are counted by. */
export const knownAttributes = z
  .strictObject({
    attributes: z
      .array(
        z.strictObject({
          name: z.string(),
          contacts: z.int().meta({ description: 'How many contacts have it.' }),
          values: z.int().meta({ description: 'How many different values it has.' }),
        }),
      )
      .meta({ description: 'At most 100, those that most contacts have first.' }),
  })
  .meta({ id: 'KnownAttributes' });
export type KnownAttributes = z.infer<typeof knownAttributes>;
