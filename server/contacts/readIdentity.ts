import { jwtVerify } from 'jose';
import * as z from 'zod';
import { contactAttributes, contactEmail, contactName, contactPhone, contactVip, externalId } from '../contract/contacts.ts';
import { ProblemError } from '../problem.ts';

/** Who a customer is, as the business's site vouches for it with a signed token. What is left out says nothing. */
export interface Identity {
  /** The business's own id of them. */
  readonly externalId: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly vip?: number | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** The longest token that is looked at, in characters. */
const longest = 8_192;
/** Seconds by which the clocks of the business's site and of this server may differ. */
const clockTolerance = 60;

const claims = z.object({
  sub: externalId,
  name: contactName.optional(),
  email: contactEmail.optional(),
  phone: contactPhone.optional(),
  vip: contactVip.optional(),
  attributes: contactAttributes.optional(),
});

/**
 * Reads tokens that are signed with a secret shared with the business's site: JWT, HS256 and nothing else, with `sub` and
 * `exp`. `now` is in milliseconds since 1970. Without a secret every token is refused.
 */
export function createIdentityReader(secret: string | null, now: () => number): (token: string) => Promise<Identity> {
  const key = secret === null ? null : new TextEncoder().encode(secret);
  /** @throws {ProblemError} `contact.token-invalid`, whatever is wrong with it: what exactly would help who forges one. */
  return async (token) => {
    if (key === null || token.length > longest) throw new ProblemError('contact.token-invalid');
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], clockTolerance, currentDate: new Date(now()), requiredClaims: ['sub', 'exp'] });
      const { sub, ...told } = claims.parse(payload);
      return { externalId: sub, ...told };
    } catch {
      throw new ProblemError('contact.token-invalid');
    }
  };
}
