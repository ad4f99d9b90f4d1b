import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { registry } from '../nodes/registry.ts';
import { createApp } from './app.ts';
import { ensureStaff } from './auth/ensureStaff.ts';
import { ConfigError, readConfig } from './config.ts';
import { seedDemo } from './demo/seedDemo.ts';
import { openHouse } from './house.ts';
import { welcome } from './launch/welcome.ts';

/** How long requests under way may take to finish when the server stops, in milliseconds. */
const graceMs = 8_000;

/**
 * How long a client may take over its headers and over a whole request, in milliseconds: Node's own minute and five
 * let a few slow senders hold many connections. Answers, and so streams, are not bounded by it.
 */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 2_000 } as const;

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const house = openHouse(config, registry);
  const setupToken = await ensureStaff(house);
  if (config.demo) await seedDemo(house);
  house.start();

  const server = serve({ fetch: createApp(house).fetch, port: config.port, hostname: config.host, serverOptions: patience }, ({ address, family, port }) => {
    const host = family === 'IPv6' ? `[${address}]` : address;
    process.stdout.write(welcome({ origin: config.publicUrl ?? `http://${host}:${port}`, setupToken, demo: config.demo }));
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? `PORT: read ${config.port}, which something else on this machine uses; choose another, or 0` : error.message;
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // Whoever keeps a connection busy would otherwise be served on it until the grace is over.
    server.prependListener('request', (_request, response: ServerResponse) => {
      response.shouldKeepAlive = false;
    });
    const closed = new Promise((resolve) => server.close(resolve));
    house.quiet();
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    await Promise.race([closed, sleep(graceMs)]);
    await house.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
