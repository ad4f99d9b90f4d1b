import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { isAPIError } from 'better-auth/api';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { role, type StaffMember } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { account, session, user, verification } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';

/** Something better-auth did, and the cookies that the browser has to be told of. */
export interface SignedIn {
  readonly staff: StaffMember;
  readonly cookies: readonly string[];
}

export interface SessionsHouse {
  readonly database: Database;
  readonly secret: string;
  /** Where people reach Handrail; https makes the cookie secure. */
  readonly publicUrl: string | null;
  readonly log: Logger;
}

/**
 * Signs staff in and out: better-auth, of which only what is called here is reachable, since none of
 * its own routes is mounted. It counts time by the system's clock.
 */
export function createSessions({ database, secret, publicUrl, log }: SessionsHouse) {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const disabled = database.orm.select({ id: user.id }).from(user).where(and(eq(user.id, sql.placeholder('id')), isNotNull(user.disabledAt))).prepare();
  const isDisabled = (id: string): boolean => disabled.get({ id }) !== undefined;
  const auth = betterAuth({
    appName: 'Handrail',
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    database: drizzleAdapter(database.orm, { provider: 'sqlite', schema: { user, session, account, verification } }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    // Asked after the password, so that a disabled account is refused like a wrong one, after the same work.
    databaseHooks: { session: { create: { before: async ({ userId }) => !isDisabled(userId) } } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: { cookiePrefix: 'handrail', useSecureCookies: secure, ipAddress: { disableIpTracking: true } },
    logger: { level: 'error', log: (_level, message) => log.error({ part: 'better-auth' }, message) },
  });

  return {
    /** The name of the cookie that holds the session. */
    cookie: `${secure ? '__Secure-' : ''}handrail.session_token`,

    /**
     * Begins a session.
     *
     * @throws {ProblemError} `auth.failed`, alike for an unknown address, a wrong password and a disabled account, after the same work.
     */
    async signIn(email: string, password: string): Promise<SignedIn> {
      try {
        const { headers, response } = await auth.api.signInEmail({ body: { email, password }, headers: new Headers(), returnHeaders: true });
        return { staff: toStaff(response.user), cookies: headers.getSetCookie() };
      } catch (error) {
        if (isAPIError(error) && error.statusCode < 500) throw new ProblemError('auth.failed');
        throw error;
      }
    },

    /**
     * Ends the session that a cookie header carries; there need not be one. Resolves to the cookies to forget.
     *
     * @throws {ProblemError} `storage.busy` when the session could not be ended; better-auth says nothing of it.
     */
    async signOut(cookie: string): Promise<readonly string[]> {
      const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
      if ((await this.read(cookie, false)) !== null) throw new ProblemError('storage.busy', { retryAfter: 1 });
      return headers.getSetCookie();
    },

    /** Who a cookie header says is there. `prolong` puts off the session's end once a day. */
    async read(cookie: string, prolong: boolean): Promise<SignedIn | null> {
      const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: !prolong }, returnHeaders: true });
      if (found.response === null || isDisabled(found.response.user.id)) return null;
      return { staff: toStaff(found.response.user), cookies: found.headers.getSetCookie() };
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;

function toStaff(of: { readonly id: string; readonly name: string; readonly email: string; readonly role?: unknown }): StaffMember {
  return { id: of.id, name: of.name, email: of.email, role: role.parse(of.role) };
}
