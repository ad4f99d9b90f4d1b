import { SignJWT } from 'jose';
import type { StartConversation } from '../../contract.ts';
import type { Person } from './createCrowd.ts';

/** Seconds for which the site vouches for somebody. */
const vouchedFor = 600;

/** What the business's site tells as somebody begins: who they are, in a signed token where they have signed in, and else by the last conversation of their browser. `now` is in milliseconds since 1970. */
export async function writeOpening({ account, name, language, plan, channel, signedIn, last }: Person, secret: string, now: number): Promise<StartConversation> {
  const attributes = { plan };
  const told = { locale: language, channel, contact: { name, attributes } };
  if (!signedIn) return { ...told, ...(last && { continues: last }) };
  const identityToken = await new SignJWT({ name, attributes })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(account)
    .setExpirationTime(Math.floor(now / 1_000) + vouchedFor)
    .sign(new TextEncoder().encode(secret));
  return { ...told, contact: { ...told.contact, externalId: account }, identityToken };
}
