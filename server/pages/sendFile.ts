import type { Context } from 'hono';
import type { ApiEnv } from '../http/api.ts';
import type { Encoding, SiteFile } from './site.ts';

/** Answers with a file: compressed as the browser likes it, or 304 when it has this very one. */
export async function sendFile(c: Context<ApiEnv>, file: SiteFile, headers: Readonly<Record<string, string>>): Promise<Response> {
  const encoding = file.compressible ? preferred(c.req.header('accept-encoding') ?? '') : 'identity';
  const etag = `"${file.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  for (const [name, value] of Object.entries({ ...headers, etag })) c.header(name, value);
  if (file.compressible) c.header('vary', 'accept-encoding', { append: true });
  if (has(c.req.header('if-none-match') ?? '', etag)) return c.body(null, 304);
  if (encoding !== 'identity') c.header('content-encoding', encoding);
  c.header('content-type', file.type);
  return c.body(await file.content(encoding), 200);
}

/** An encoding that the browser takes, unless with a quality of zero. */
function preferred(accepted: string): Encoding {
  const taken = accepted
    .toLowerCase()
    .split(',')
    .map((each) => each.split(';').map((part) => part.trim()))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity';
}

function has(given: string, etag: string): boolean {
  return given.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
