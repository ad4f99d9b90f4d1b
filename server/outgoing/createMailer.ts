import { createTransport } from 'nodemailer';
import { ProblemError } from '../problem.ts';

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  /** The same twice: for readers without HTML, and with. The HTML loads nothing from anywhere. */
  readonly text: string;
  readonly html: string;
  /** The same mail again has the same id, so that a mailbox can drop it. */
  readonly id: string;
}

export interface Mailer {
  /**
   * Hands a mail to the configured server.
   *
   * @throws {ProblemError} `mail.failed` with the server's code alone; what it says may hold addresses and secrets.
   */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Milliseconds for each step of talking to the mail server. */
const patienceMs = 15_000;

/** Sends mail by SMTP. With a password, only over an encrypted connection, unless the server is on this very machine. */
export function createMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const auth = username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: username !== '' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname),
    ...auth,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'handrail.invalid';

  return {
    async send({ to, subject, text, html, id }) {
      try {
        await transport.sendMail({ from, to: [...to], subject, text, html, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        throw new ProblemError('mail.failed', { details: { code: codeOf(error) } });
      }
    },
    close: () => transport.close(),
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? String(error.code) : 'unknown';
  return 'responseCode' in error && typeof error.responseCode === 'number' ? `${code} ${error.responseCode}` : code;
}
