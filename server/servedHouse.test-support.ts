import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { registry } from '../nodes/registry.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import type { KnowledgeBase } from './contract.ts';
import { seedDemo } from './demo/seedDemo.ts';
import { createFlows } from './flows/flows.ts';
import { openHouse, type House } from './house.ts';

export interface ServedHouse {
  readonly house: House;
  /** Where it serves, such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Stops it and removes its data. */
  close(): Promise<void>;
  /** Stops it. Answers how to start it again at the same address, with what it had stored. */
  stop(): Promise<() => Promise<ServedHouse>>;
}

/** The real server on a free port with data of its own: the demo, or a flow document published under the slug `shop`, with the knowledge that it asks. */
export async function serveHouse(content: 'demo' | object, knowledge?: KnowledgeBase): Promise<ServedHouse> {
  const data = mkdtempSync(join(tmpdir(), 'handrail-served-'));
  return serveAt(data, 0, async (house) => {
    if (knowledge) await house.knowledge.replace(knowledge);
    if (content === 'demo') await seedDemo(house);
    else await createFlows(house).createPublished('shop', content, { note: '', publishedBy: null });
  });
}

async function serveAt(data: string, wanted: number, furnish: (house: House) => Promise<void>): Promise<ServedHouse> {
  const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry);
  await furnish(house);
  house.start();
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const started = serve({ fetch: createApp(house).fetch, port: wanted, hostname: '127.0.0.1' }, (address) => resolve({ server: started, port: address.port }));
  });
  async function stop(): Promise<void> {
    house.quiet();
    await new Promise<void>((done) => server.close(() => done()));
    await house.close();
  }
  return {
    house,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
    async stop() {
      await stop();
      return () => serveAt(data, port, () => Promise.resolve());
    },
  };
}
