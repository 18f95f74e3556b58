import { isIP } from 'node:net';
import { z } from 'zod';

/** A wrong value of the environment: one line that names it, and the start stops. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absent: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** 32 bytes, base64. Absent: made once in `dataDir` (only with the embedded database). */
  readonly secretKey: string | undefined;
  /** Where browsers reach the desk; absent: `http://HOST:PORT`. */
  readonly publicUrl: string | undefined;
  /** How many proxies of ours stand before the desk: whatever is further away could say anything in `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** Mall id → base URL that replaces every host of that mall. */
  readonly mallUrls: Readonly<Record<string, string>>;
  readonly autoImportSeconds: number;
  /** The mail server, `smtp://` or `smtps://`. Absent: no mail is ever sent. */
  readonly smtpUrl: string | undefined;
  /** Who mails are from; absent: derived from the mail server's login, or the public address. */
  readonly mailFrom: string | undefined;
  /** Host names, addresses and networks that webhooks may reach though they are not public. */
  readonly webhookAllowedHosts: readonly string[];
  /** Added to the machine's clock (tests only). */
  readonly clockOffsetMs: number;
  readonly logLevel: string;
  readonly production: boolean;
};

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const httpUrl = z.url({ protocol: /^https?$/ });
const SENDER = /^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

const environment = z.object({
  PORT: z.coerce.number('must be a port number, 0 to 65535').int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL' }).optional(),
  MATOME_DATA_DIR: z.string().min(1).default('./.matome'),
  MATOME_SECRET_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
    .optional(),
  MATOME_PUBLIC_URL: httpUrl.optional(),
  MATOME_TRUSTED_PROXY: z.coerce
    .number('must be how many proxies stand before the desk, 0 to 9')
    .int()
    .min(0)
    .max(9)
    .default(0),
  MATOME_MALL_URLS: z
    .string()
    .transform((text, issue): unknown => {
      try {
        return JSON.parse(text);
      } catch (cause) {
        issue.addIssue({
          code: 'custom',
          message: `must be JSON like {"rakuma":"http://127.0.0.1:9100/rakuma"} (${String(cause)})`,
        });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), httpUrl))
    .default({}),
  MATOME_AUTO_IMPORT_SECONDS: z.coerce
    .number('must be a whole number of seconds, 2 to 86400')
    .int()
    .min(2)
    .max(86_400)
    .default(300),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' }).optional(),
  MATOME_MAIL_FROM: z
    .string()
    .regex(SENDER, 'must be an address, or a name with one: まとめ <desk@shop.example>')
    .optional(),
  MATOME_WEBHOOK_ALLOWED_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((host) => host.trim().toLowerCase()))
    .pipe(
      z.array(
        z
          .string()
          .refine(isHostRule, 'must be host names, addresses or networks like 10.0.0.0/8, with commas'),
      ),
    )
    .default([]),
  MATOME_NOW: z.iso
    .datetime({ offset: true, error: 'must be an ISO 8601 date-time with an offset' })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  NODE_ENV: z.string().optional(),
});

/** A host name, an address, or a network in CIDR form. */
function isHostRule(text: string): boolean {
  const [host = '', bits, ...more] = text.split('/');
  const family = isIP(host);
  if (more.length > 0) return false;
  if (bits === undefined) return family !== 0 || /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/.test(host);
  return family !== 0 && /^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}

/** Reads the environment once, at start. An empty value counts as absent. Throws ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, startedAt: Date): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = environment.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new ConfigError(`${String(issue?.path[0])}: ${issue?.message ?? 'not valid'}`);
  }
  const e = read.data;
  const production = e.NODE_ENV === 'production';
  if (production && e.MATOME_NOW !== undefined) {
    throw new ConfigError('MATOME_NOW: only for tests, refused when NODE_ENV=production');
  }
  if (e.DATABASE_URL !== undefined && e.MATOME_SECRET_KEY === undefined) {
    throw new ConfigError(
      'MATOME_SECRET_KEY: needed with DATABASE_URL; make one with: openssl rand -base64 32',
    );
  }
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL,
    dataDir: e.MATOME_DATA_DIR,
    secretKey: e.MATOME_SECRET_KEY,
    publicUrl: e.MATOME_PUBLIC_URL,
    trustedProxies: e.MATOME_TRUSTED_PROXY,
    mallUrls: e.MATOME_MALL_URLS,
    autoImportSeconds: e.MATOME_AUTO_IMPORT_SECONDS,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MATOME_MAIL_FROM,
    webhookAllowedHosts: e.MATOME_WEBHOOK_ALLOWED_HOSTS,
    clockOffsetMs: e.MATOME_NOW === undefined ? 0 : Date.parse(e.MATOME_NOW) - startedAt.getTime(),
    logLevel: e.LOG_LEVEL,
    production,
  };
}

/** Where a link to the desk leads, as far as the desk knows. */
export function publicUrlOf({ publicUrl, host, port }: Config): string {
  return publicUrl ?? `http://${host}:${port}`;
}
