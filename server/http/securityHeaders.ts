import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './api.ts';

/**
 * Headers for every answer. Pages set their own, wider, Content-Security-Policy; what is not a page
 * may not load or embed anything.
 */
export function securityHeaders(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'strict-origin-when-cross-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    await next();
  };
}
