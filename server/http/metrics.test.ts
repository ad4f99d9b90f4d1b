import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { registry } from '../../nodes/registry.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { seedDemo } from '../demo/seedDemo.ts';
import { openHouse, type House } from '../house.ts';

const folders: string[] = [];
const houses: House[] = [];

function open(metrics: 'on' | 'off'): House {
  const data = mkdtempSync(join(tmpdir(), 'handrail-metrics-'));
  const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', METRICS: metrics }, []), registry);
  folders.push(data);
  houses.push(house);
  return house;
}

afterEach(async () => {
  await Promise.all(houses.splice(0).map((house) => house.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('metrics', () => {
  it('are not there unless asked for', async () => {
    expect((await createApp(open('off')).request('/metrics')).status).toBe(404);
  });

  it('count conversations and time requests by route, without a word that was said', async () => {
    const house = open('on');
    await seedDemo(house);
    const app = createApp(house);
    const { conversationId } = await house.chat.start('bank-desk', { locale: 'zh' });
    await house.chat.say(conversationId, { messageId: 'm', text: '我的卡丢了 canary' });
    await app.request(`/api/chat/conversations/${conversationId}/messages`);
    const text = await (await app.request('/metrics')).text();
    expect(text).toContain('handrail_conversations{status="queued"} 1');
    expect(text).toContain('handrail_queue_waiting 1');
    expect(text).toMatch(/handrail_http_request_duration_seconds_count\{method="GET",route="[^"]*\{?:?id\}?[^"]*",status="404"\} 1/);
    expect(text).not.toContain('canary');
    expect(text).not.toContain(conversationId);
  });
});
