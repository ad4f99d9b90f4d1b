import { isRecord, readJson } from './wire.ts';

/**
 * Whom a site's signed token names, only to notice when it is somebody else: nothing here says that the token is true.
 * Undefined for what is no token.
 */
export function subjectOf(token: string | undefined): string | undefined {
  const payload = token?.split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/');
  try {
    const claims = readJson(atob(payload ?? ''));
    return isRecord(claims) && typeof claims.sub === 'string' ? claims.sub : undefined;
  } catch {
    return undefined;
  }
}
