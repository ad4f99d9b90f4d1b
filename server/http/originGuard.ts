import type { Context, MiddlewareHandler } from 'hono';
import type { House } from '../house.ts';
import { ProblemError } from '../problem.ts';
import type { ApiEnv } from './api.ts';

/**
 * Lets browsers call across origins only from the sites that a flow lists, and only its chat. Any
 * other page's request is refused, whatever its method or content type; what is no browser sends no
 * `Origin` and is not concerned.
 */
export function originGuard(house: House): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin === undefined || isOwn(c, origin, house.config.publicUrl)) {
      if (origin === undefined && c.req.header('sec-fetch-site') === 'cross-site' && c.req.method !== 'GET') throw new ProblemError('origin.refused');
      return next();
    }
    if (!sitesOf(house, c.req.path).includes(origin)) throw new ProblemError('origin.refused');
    c.header('access-control-allow-origin', origin);
    c.header('vary', 'origin', { append: true });
    if (c.req.method !== 'OPTIONS') return next();
    c.header('access-control-allow-methods', 'GET, POST');
    c.header('access-control-allow-headers', 'authorization, content-type, last-event-id, accept-language');
    c.header('access-control-max-age', '600');
    return c.body(null, 204);
  };
}

function isOwn(c: Context<ApiEnv>, origin: string, publicUrl: string | null): boolean {
  if (origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}

/** The sites listed by the flow that a chat address belongs to. */
function sitesOf({ versions, store }: House, path: string): readonly string[] {
  const conversation = /^\/api\/chat\/conversations\/([^/]+)\//.exec(path)?.[1];
  if (conversation !== undefined) {
    const flowId = store.conversation(conversation)?.flowId;
    return (flowId === undefined ? undefined : versions.liveById(flowId))?.sites ?? [];
  }
  const slug = /^\/api\/chat\/([^/]+)(\/conversations|\/faq|\/faq\/search)?$/.exec(path)?.[1];
  return (slug === undefined ? undefined : versions.live(slug))?.sites ?? [];
}
