import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOutgoing, type OutgoingRequest } from './createOutgoing.ts';
import { isPublicAddress } from './isPublicAddress.ts';

/** What the servers of this machine were asked; guarded requests must leave it empty. */
const asked: { path: string; method: string; headers: Record<string, unknown>; body: string }[] = [];
let server: Server;
let other: Server;
beforeAll(async () => {
  [server, other] = [await serve(listener), await serve(listener)];
});
afterAll(() => {
  for (const each of [server, other]) each.closeAllConnections();
  for (const each of [server, other]) each.close();
});

const listener: RequestListener = (request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const path = request.url ?? '';
    asked.push({ path, method: request.method ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
    const to = new URL(path, 'http://x').searchParams.get('to');
    if (to !== null) response.writeHead(Number(path.slice(1, 4)), { location: to }).end();
    else if (path === '/endless') endless().pipe(response);
    else if (path === '/drip') response.write('a');
    else if (path === '/deaf') return;
    else response.writeHead(path === '/refused' ? 403 : 200, { 'x-told': 'yes' }).end('heard');
  });
};

function endless(): Readable {
  return new Readable({
    read() {
      this.push('x'.repeat(16 * 1024));
    },
  });
}

async function serve(listen: RequestListener): Promise<Server> {
  const made = createServer(listen).listen(0, '127.0.0.1');
  await once(made, 'listening');
  return made;
}

function portOf(of: Server): number {
  const address = of.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A name service of the attacker's: answers these one after the other, then the last for ever. */
function naming(...answers: readonly (readonly string[])[]): LookupFunction & { readonly calls: () => number } {
  let calls = 0;
  const lookup: LookupFunction = (_name, options, answer) => {
    const addresses = (answers[Math.min(calls, answers.length - 1)] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    calls += 1;
    if (options.all) answer(null, addresses);
    else answer(null, addresses[0]?.address ?? '', addresses[0]?.family);
  };
  return Object.assign(lookup, { calls: () => calls });
}

/** Sends with a client of its own; the code of what it refused, or the answer. */
async function send(request: OutgoingRequest, options: Parameters<typeof createOutgoing>[0] = {}) {
  const outgoing = createOutgoing({ timeoutMs: 5_000, ...options });
  try {
    return await outgoing.send(request);
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await outgoing.close();
  }
}

const here = () => new Set([`http://127.0.0.1:${portOf(server)}`]);
const at = (path: string, of = server) => `http://127.0.0.1:${portOf(of)}${path}`;

describe('where requests may go', () => {
  it.each([
    ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '017700000001', '0x7f.0.0.1', '127.0.0.1.', '①②⑦.⓪.⓪.①', '0', '0.0.0.0', '0.1.2.3'],
    ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]', '[2001::1]', '[fe80::1]', '[fec0::1]', '[fc00::1]', '[fd00:ec2::254]', '[ff02::1]', '[100::1]', '[2001:db8::1]', '[4000::1]'],
    ...['10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', '100.100.100.200', '169.254.169.254', '2852039166', '0xa9.0xfe.0xa9.0xfe', '168.63.129.16', '192.0.0.192', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ])('refuses https://%s', async (host) => {
    expect(await send({ url: `https://${host}/` })).toBe('outgoing.address-refused');
  });

  it.each(['http://example.com/', 'https://example.com:8443/', 'https://user@example.com/', 'https://user:password@example.com/', 'file:///etc/passwd', 'ftp://example.com/', 'gopher://example.com/', 'data:text/plain,hello', 'javascript:1', '//example.com', '/etc/passwd', 'https://', 'https://256.1.1.1/', ''])('refuses %s', async (url) => {
    expect(await send({ url })).toBe('outgoing.url-refused');
  });

  it.each([['127.0.0.1'], ['::1'], ['::ffff:10.0.0.1'], ['169.254.169.254'], ['64:ff9b::a00:1'], ['100.64.0.1']])('refuses a name that stands for %s', async (address) => {
    expect(await send({ url: 'https://harmless.example/' }, { lookup: naming([address]) })).toBe('outgoing.address-refused');
  });

  it('refuses a name of which one address is private, whichever', async () => {
    for (const addresses of [['8.8.8.8', '127.0.0.1'], ['127.0.0.1', '8.8.8.8']]) expect(await send({ url: 'https://harmless.example/' }, { lookup: naming(addresses) })).toBe('outgoing.address-refused');
  });

  it('connects to the very addresses that it looked at: a name asked for once cannot answer otherwise the second time', async () => {
    // The first is nobody's, so that no packet of this test reaches anyone.
    const lookup = naming(['2d00::1'], ['127.0.0.1']);
    expect(['outgoing.failed', 'outgoing.timeout']).toContain(await send({ url: 'https://rebinding.example/' }, { lookup, timeoutMs: 300 }));
    expect(lookup.calls()).toBe(1);
  });

  it('refuses nothing that is public, as IPv4 or as IPv6', () => {
    expect(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '::ffff:8.8.8.8'].map(isPublicAddress)).toEqual([true, true, true, true]);
    expect(['', 'localhost', '8.8.8.8.8', '8.8.8.x'].map(isPublicAddress)).toEqual([false, false, false, false]);
  });

  it('goes to a private host that the configuration names, and to no other port or scheme of it', async () => {
    expect(await send({ url: at('/') }, { allow: here() })).toMatchObject({ status: 200, body: 'heard', headers: { 'x-told': 'yes' } });
    expect(await send({ url: at('/', other) }, { allow: here() })).toBe('outgoing.url-refused');
    expect(await send({ url: at('/').replace('http', 'https') }, { allow: here() })).toBe('outgoing.url-refused');
    expect(await send({ url: at('/') }, { allow: new Set([`127.0.0.1:${portOf(server)}`]) })).toBe('outgoing.url-refused');
  });

  it('asks no proxy, whatever the environment says', async () => {
    const before = { ...process.env };
    const sent = asked.length;
    Object.assign(process.env, { HTTPS_PROXY: at('/', other), https_proxy: at('/', other), HTTP_PROXY: at('/', other), http_proxy: at('/', other), NODE_USE_ENV_PROXY: '1' });
    try {
      expect(await send({ url: 'https://harmless.example/' }, { lookup: naming(['127.0.0.1']) })).toBe('outgoing.address-refused');
      expect(await send({ url: at('/direct') }, { allow: here() })).toMatchObject({ status: 200 });
    } finally {
      process.env = before;
    }
    expect(asked.slice(sent).map(({ path }) => path)).toEqual(['/direct']);
  });
});

describe('redirects', () => {
  it.each(['http://169.254.169.254/latest/meta-data/', 'https://169.254.169.254/', 'https://[::ffff:169.254.169.254]/', 'https://2852039166/'])('does not follow to %s', async (to) => {
    const refusal = to.startsWith('http:') ? 'outgoing.url-refused' : 'outgoing.address-refused';
    expect(await send({ url: at(`/302?to=${encodeURIComponent(to)}`) }, { allow: here() })).toBe(refusal);
  });

  it('does not follow to another host of this machine, nor to a file', async () => {
    const before = asked.length;
    for (const to of [at('/', other), 'file:///etc/passwd', 'https://localhost/']) expect(await send({ url: at(`/307?to=${encodeURIComponent(to)}`) }, { allow: here() })).toMatch(/^outgoing\.(url|address)-refused$/);
    expect(asked.slice(before).every(({ path }) => path.startsWith('/307'))).toBe(true);
  });

  it('follows three, and no more', async () => {
    const round = (times: number): string => (times === 0 ? '/there' : `/302?to=${encodeURIComponent(round(times - 1))}`);
    expect(await send({ url: at(round(3)) }, { allow: here() })).toMatchObject({ status: 200 });
    expect(await send({ url: at(round(4)) }, { allow: here() })).toBe('outgoing.redirects');
  });

  it('follows none where it is not to', async () => {
    expect(await send({ url: at('/302?to=/there'), follow: false }, { allow: here() })).toMatchObject({ status: 302 });
    expect(asked.at(-1)?.path).toMatch(/^\/302/);
  });

  it('keeps what it sends to itself on the way to another host, and sends it again only where that is asked', async () => {
    const allow = new Set([`http://127.0.0.1:${portOf(server)}`, `http://127.0.0.1:${portOf(other)}`]);
    const request = { method: 'POST', headers: { authorization: 'Bearer canary', 'content-type': 'text/plain' }, body: 'words' } as const;
    const last = async (status: number, to: string) => {
      await send({ ...request, url: at(`/${status}?to=${encodeURIComponent(to)}`) }, { allow });
      const heard = asked.at(-1);
      return { method: heard?.method, body: heard?.body, authorization: heard?.headers['authorization'] };
    };
    expect(await last(302, '/same')).toEqual({ method: 'GET', body: '', authorization: 'Bearer canary' });
    expect(await last(307, '/same')).toEqual({ method: 'POST', body: 'words', authorization: 'Bearer canary' });
    expect(await last(307, at('/else', other))).toEqual({ method: 'POST', body: 'words', authorization: undefined });
  });
});

describe('what comes back', () => {
  it('answers with whatever status there is', async () => {
    expect(await send({ url: at('/refused') }, { allow: here() })).toMatchObject({ status: 403, body: 'heard' });
  });

  it('stops reading what does not end, and what is too slow', async () => {
    expect(await send({ url: at('/endless') }, { allow: here(), mostBytes: 200_000 })).toBe('outgoing.too-large');
    for (const path of ['/drip', '/deaf']) expect(await send({ url: at(path) }, { allow: here(), timeoutMs: 200 })).toBe('outgoing.timeout');
  });

  it('says that nobody is there', async () => {
    const gone = await serve(listener);
    const port = portOf(gone);
    gone.close();
    expect(await send({ url: `http://127.0.0.1:${port}/` }, { allow: new Set([`http://127.0.0.1:${port}`]) })).toBe('outgoing.failed');
    expect(await send({ url: 'https://nowhere.example/' }, { lookup: (_name, _options, answer) => answer(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), '') })).toBe('outgoing.failed');
  });

  it.each([{ Host: 'inside' }, { 'Metadata-Flavor': 'Google' }, { Metadata: 'true' }, { 'X-aws-ec2-metadata-token': 'x' }, { 'Transfer-Encoding': 'chunked' }, { 'x-ok': 'a\r\nHost: inside' }, { 'bad name': 'x' }])('sends no header such as %o', async (headers) => {
    expect(await send({ url: at('/'), headers }, { allow: here() })).toBe('outgoing.header-refused');
  });
});
