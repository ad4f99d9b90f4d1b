import { expect, it } from 'vitest';
import { createMailer } from './createMailer.ts';
import { takingMail } from './takingMail.test-support.ts';

const mail = { to: ['ann@example.com', 'ben@example.com'], subject: '转人工率偏高', text: '现在是 42 %。', html: '<p>现在是 <b>42 %</b>。</p>', id: 'alert-1.begun' };

it('hands in a mail as text and as HTML, under an id that stays the same', async () => {
  const server = await takingMail();
  const mailer = createMailer({ url: server.url, from: 'Handrail <handrail@example.com>' });
  await mailer.send(mail);
  await mailer.send(mail);
  mailer.close();
  server.close();
  expect(server.taken.map(({ to }) => to)).toEqual([mail.to, mail.to]);
  for (const { body } of server.taken) {
    expect(body).toContain('From: Handrail <handrail@example.com>');
    expect(body).toContain('Message-ID: <alert-1.begun@example.com>');
    expect(body).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/);
    expect(body).toContain(Buffer.from(mail.text).toString('base64'));
    expect(/Subject: =\?UTF-8\?B\?([\w+/=]+)\?=/i.exec(body)?.[1]).toBe(Buffer.from(mail.subject).toString('base64'));
  }
});

it('says with a code what went wrong, and nothing of what the server said', async () => {
  const server = await takingMail(true);
  const mailer = createMailer({ url: server.url, from: 'handrail@example.com' });
  const problem = await mailer.send(mail).then(
    () => null,
    (error: unknown) => error,
  );
  mailer.close();
  server.close();
  expect(problem).toMatchObject({ code: 'mail.failed', extras: { details: { code: 'EENVELOPE 550' } } });
  expect(JSON.stringify(problem)).not.toContain('canary');
  await expect(mailer.send(mail)).rejects.toMatchObject({ code: 'mail.failed' });
});

it('lets nobody add a header or a recipient by what stands in a subject', async () => {
  const server = await takingMail();
  const mailer = createMailer({ url: server.url, from: 'handrail@example.com' });
  await mailer.send({ ...mail, subject: 'hello\r\nBcc: eve@example.com' });
  mailer.close();
  server.close();
  expect(server.taken[0]?.to).toEqual(mail.to);
  expect(server.taken[0]?.body).not.toMatch(/^Bcc:/m);
});
