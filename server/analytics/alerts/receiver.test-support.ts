import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface Received {
  readonly id: string;
  readonly signature: string;
  readonly body: string;
  readonly json: { readonly id: string; readonly kind: string; readonly title: string; readonly text: string; readonly language: string; readonly alert: { readonly id: string }; readonly links: readonly { readonly url: string }[] };
}

/** A webhook's other end on this machine: keeps what comes, and answers what it is told to; null hears and says nothing. */
export async function receiver() {
  const received: Received[] = [];
  const listeners = new Set<() => void>();
  const state: { status: number | null } = { status: 204 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      received.push({ id: String(request.headers['handrail-id']), signature: String(request.headers['handrail-signature']), body, json: JSON.parse(body) });
      for (const each of listeners) each();
      if (state.status !== null) response.writeHead(state.status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    received,
    state,
    url: `http://127.0.0.1:${port}/hook`,
    /** What the server has to be allowed to reach it. */
    allow: `http://127.0.0.1:${port}`,
    /** Resolves once so many have come. */
    async has(count: number): Promise<void> {
      while (received.length < count) await new Promise<void>((resolve) => listeners.add(resolve));
    },
    close(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As a receiver checks it. */
export function isSigned({ signature, body }: Received, secret: string): boolean {
  const [, time, hex] = /^t=(\d+),v1=([\da-f]{64})$/.exec(signature) ?? [];
  return hex === createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
}
