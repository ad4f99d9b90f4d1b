import { once } from 'node:events';
import { createServer } from 'node:net';

/** A mail server that takes what it is given, or says no to whom it is for. */
export async function takingMail(refuses = false) {
  const taken: { to: string[]; body: string }[] = [];
  const server = createServer((socket) => {
    let mail: { to: string[]; body: string } | null = null;
    let to: string[] = [];
    let pending = '';
    socket.write('220 here\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      pending += part.toString('utf8');
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (mail) {
          if (line === '.') {
            taken.push(mail);
            mail = null;
            socket.write('250 taken\r\n');
          } else mail.body += `${line.startsWith('..') ? line.slice(1) : line}\n`;
        } else if (line.startsWith('RCPT')) {
          to.push(/<(.*)>/.exec(line)?.[1] ?? '');
          socket.write(refuses ? '550 secret-canary is not here\r\n' : '250 ok\r\n');
        } else if (line === 'DATA') {
          mail = { to, body: '' };
          to = [];
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { taken, url: `smtp://127.0.0.1:${port}`, close: () => server.close() };
}
