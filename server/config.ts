import { resolve } from 'node:path';
import * as z from 'zod';

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= from && value <= to);

/** Each variable with what it may be, in words for whoever got it wrong. */
const variables = {
  PORT: { shape: whole(0, 65_535).default(3000), allowed: 'a port from 0 to 65535 (0 picks a free one)' },
  HOST: { shape: z.string().min(1).default('127.0.0.1'), allowed: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0' },
  HANDRAIL_DATA: { shape: z.string().min(1).default('./data'), allowed: 'a folder that can be written' },
  ADMIN_EMAIL: { shape: z.email().optional(), allowed: 'an e-mail address, together with ADMIN_PASSWORD' },
  ADMIN_PASSWORD: { shape: z.string().min(10).max(128).optional(), allowed: '10 to 128 characters, together with ADMIN_EMAIL' },
  PUBLIC_URL: {
    shape: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin).optional(),
    allowed: 'the http(s) address people use, such as https://help.example.com',
  },
  TRUST_PROXY: { shape: whole(0, 10).default(0), allowed: 'how many proxies stand in front, 0 to 10' },
  LOG_LEVEL: { shape: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'), allowed: 'silent, error, warn, info or debug' },
  RATE_LIMIT: { shape: z.stringbool().default(true), allowed: 'on, or off where something in front limits requests' },
  ENCODERS: { shape: z.stringbool().default(true), allowed: 'on, or off to understand questions by their words alone' },
  IDENTITY_SECRET: { shape: z.string().refine((text) => Buffer.byteLength(text) >= 32).optional(), allowed: 'at least 32 bytes that only you and your own site know' },
  OUTGOING_ALLOW: {
    shape: z
      .string()
      .transform((text) => new Set(text.split(',').flatMap((each) => each.trim().toLowerCase() || [])))
      .refine((hosts) => [...hosts].every((each) => /^(http:\/\/)?([\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/.test(each)))
      .default(new Set<string>()),
    allowed: 'hosts with their ports and commas between, such as hooks.internal:8443, with http:// in front where they speak no TLS',
  },
  SMTP_URL: { shape: z.url({ protocol: /^smtps?$/ }).optional(), allowed: 'the mail server, such as smtps://user:password@smtp.example.com, together with MAIL_FROM' },
  MAIL_FROM: { shape: z.string().max(320).regex(/^[^\r\n]*@[^\r\n]+$/).optional(), allowed: 'a sender, such as Handrail <handrail@example.com>, together with SMTP_URL' },
  METRICS: { shape: z.stringbool().default(false), allowed: 'on or off' },
} as const;

/** Variables whose values are never repeated. */
const secret: ReadonlySet<string> = new Set(['ADMIN_PASSWORD', 'IDENTITY_SECRET', 'SMTP_URL']);

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the data folder. */
  readonly data: string;
  readonly admin: { readonly email: string; readonly password: string } | null;
  readonly publicUrl: string | null;
  readonly trustProxy: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly rateLimit: boolean;
  readonly metrics: boolean;
  /** Questions are understood by meaning, too, where the encoders are installed. */
  readonly encoders: boolean;
  /** What the business's site signs its customers' tokens with; null takes no tokens. Never shown. */
  readonly identitySecret: string | null;
  /** Hosts that requests may go to though they are private: `host:port`, or `http://host:port`. */
  readonly outgoingAllow: ReadonlySet<string>;
  /** Where mail is handed in, and from whom it is; null sends none. The URL holds a password and is never shown. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly demo: boolean;
}

/** Says which variable is wrong, what was read and what is allowed. Secrets are not repeated. */
export class ConfigError extends Error {}

/**
 * Reads the configuration from the environment and the command line.
 *
 * @throws {ConfigError} naming every variable that is wrong.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, argv: readonly string[]): Config {
  const wrong: string[] = [];
  const read = <S extends z.ZodType>(name: keyof typeof variables, shape: S): z.infer<S> | undefined => {
    const given = environment[name] === '' ? undefined : environment[name];
    const parsed = shape.safeParse(given);
    if (parsed.success) return parsed.data;
    wrong.push(`${name}: read ${secret.has(name) ? '(hidden)' : JSON.stringify(given)}, allowed is ${variables[name].allowed}`);
    return undefined;
  };
  const values = {
    port: read('PORT', variables.PORT.shape) ?? 0,
    host: read('HOST', variables.HOST.shape) ?? '',
    data: resolve(read('HANDRAIL_DATA', variables.HANDRAIL_DATA.shape) ?? ''),
    publicUrl: read('PUBLIC_URL', variables.PUBLIC_URL.shape) ?? null,
    trustProxy: read('TRUST_PROXY', variables.TRUST_PROXY.shape) ?? 0,
    logLevel: read('LOG_LEVEL', variables.LOG_LEVEL.shape) ?? 'info',
    rateLimit: read('RATE_LIMIT', variables.RATE_LIMIT.shape) ?? true,
    encoders: read('ENCODERS', variables.ENCODERS.shape) ?? true,
    outgoingAllow: read('OUTGOING_ALLOW', variables.OUTGOING_ALLOW.shape) ?? new Set<string>(),
    metrics: read('METRICS', variables.METRICS.shape) ?? false,
    identitySecret: read('IDENTITY_SECRET', variables.IDENTITY_SECRET.shape) ?? null,
    demo: !argv.includes('--no-demo'),
  };
  const email = read('ADMIN_EMAIL', variables.ADMIN_EMAIL.shape);
  const password = read('ADMIN_PASSWORD', variables.ADMIN_PASSWORD.shape);
  if (wrong.length === 0 && (email === undefined) !== (password === undefined)) {
    wrong.push('ADMIN_EMAIL and ADMIN_PASSWORD: only one was given, allowed is both or neither');
  }
  const url = read('SMTP_URL', variables.SMTP_URL.shape);
  const from = read('MAIL_FROM', variables.MAIL_FROM.shape);
  if (wrong.length === 0 && (url === undefined) !== (from === undefined)) wrong.push('SMTP_URL and MAIL_FROM: only one was given, allowed is both or neither');
  for (const flag of argv) if (flag !== '--no-demo') wrong.push(`${flag}: not an option, allowed is --no-demo`);
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return { ...values, mail: url !== undefined && from !== undefined ? { url, from } : null, admin: email !== undefined && password !== undefined ? { email, password } : null };
}
