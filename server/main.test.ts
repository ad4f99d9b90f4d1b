import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

it('answers what is under way when it is told to stop, on no connection twice, and ends', async () => {
  const data = mkdtempSync(join(tmpdir(), 'handrail-main-'));
  const environment = { PATH: process.env['PATH'], HANDRAIL_DATA: data, PORT: '0', LOG_LEVEL: 'silent' };
  const server = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), '--no-demo'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const ended = once(server, 'exit');
    const port = Number(await said(server.stdout, /serving at http:\/\/127\.0\.0\.1:(\d+)/));
    const body = JSON.stringify({ email: 'nobody@example.com', password: 'a guess' });
    const request = `POST /api/auth/sign-in/email HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const busy = await open(port);
    busy.write(`GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(await said(busy, /(200 OK[\s\S]*"ok"\})/)).toMatch(/connection: keep-alive/i);

    // A request of which only a part has come keeps the connection in use while the server stops.
    busy.write(request.slice(0, 20));
    server.kill('SIGTERM');
    while (await open(port).then((socket) => socket.destroy(), () => null));
    busy.write(`${request.slice(20)}${request}`);
    const answers = await text(busy);
    expect(answers.match(/^HTTP/gm)).toHaveLength(1);
    expect(answers).toMatch(/401 Unauthorized[\s\S]*connection: close/i);
    expect(await ended).toEqual([0, null]);
  } finally {
    server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}, 60_000);

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** What a stream says that fits; it may go on afterwards. */
function said(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    stream.on('data', function look(part) {
      printed += String(part);
      const found = pattern.exec(printed)?.[1];
      if (found === undefined) return;
      stream.off('data', look);
      resolve(found);
    });
  });
}
