import { createHmac } from 'node:crypto';

/**
 * What a webhook's body is signed with: `t=<seconds since 1970>,v1=<hex>`, where the hex is HMAC-SHA256 by the secret of the
 * time, a full stop, and the body as it was sent. Whoever receives it works the same out, compares, and refuses what is older
 * than some minutes.
 */
export function signBody(secret: string, body: string, now: number): string {
  const seconds = Math.floor(now / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
