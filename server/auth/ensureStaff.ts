import type { Config } from '../config.ts';
import type { Auth } from './createAuth.ts';

/**
 * Sees to it, at every start, that somebody can get in: creates or updates the owner that
 * `ADMIN_EMAIL` and `ADMIN_PASSWORD` name. Resolves to a set-up token when there is still no owner,
 * else to null.
 */
export async function ensureStaff({ config, auth }: { readonly config: Pick<Config, 'admin'>; readonly auth: Auth }): Promise<string | null> {
  const { staff, setup } = auth;
  await staff.forgetOldSessions();
  if (config.admin !== null) {
    const { email, password } = config.admin;
    const known = staff.find(email);
    if (known === undefined) await staff.add({ name: email.split('@', 1)[0] ?? email, email, password, role: 'owner' });
    else await staff.makeOwner(known.id, password);
  }
  return staff.hasOwner() ? null : setup.open();
}
