import * as z from 'zod';

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
