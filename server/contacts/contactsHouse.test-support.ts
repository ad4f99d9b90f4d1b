import { SignJWT } from 'jose';
import { contactDetail, type ContactDetail, type StartedConversation } from '../contract.ts';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';

export const secret = 'a-secret-that-only-the-shop-knows';

export interface TokenParts {
  readonly sub?: string;
  readonly secret?: string;
  /** Seconds from the server's now. */
  readonly expiresIn?: number | null;
  readonly claims?: object;
}

/** A token as the business's site makes it. */
export async function tokenOf({ sub = 'u1', secret: key = secret, expiresIn = 60, claims = {} }: TokenParts = {}): Promise<string> {
  const token = new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).setSubject(sub);
  return (expiresIn === null ? token : token.setExpirationTime(Math.floor(Date.now() / 1_000) + expiresIn)).sign(new TextEncoder().encode(key));
}

/** A house that knows the business's secret. */
export function openContactsHouse(): Promise<StaffedHouse> {
  return StaffedHouse.open({ environment: { IDENTITY_SECRET: secret } });
}

export function contactOf(office: StaffedHouse, { conversationId }: Pick<StartedConversation, 'conversationId'>): string {
  return String(office.house.database.connection.prepare('select contact_id from conversations where id = ?').pluck().get(conversationId));
}

/** Reads a contact over HTTP. */
export async function readContact(office: StaffedHouse, id: string, as = 'owner'): Promise<ContactDetail> {
  return contactDetail.parse(await (await office.request(`/api/contacts/${id}`, { as })).json());
}
