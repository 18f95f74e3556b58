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
  /** Mall id → base URL that replaces every host of that mall. */
  readonly mallUrls: Readonly<Record<string, string>>;
  readonly autoImportSeconds: number;
  /** Added to the machine's clock (tests only). */
  readonly clockOffsetMs: number;
  readonly logLevel: string;
  readonly production: boolean;
};

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const httpUrl = z.url({ protocol: /^https?$/ });

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
  MATOME_NOW: z.iso
    .datetime({ offset: true, error: 'must be an ISO 8601 date-time with an offset' })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  NODE_ENV: z.string().optional(),
});

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
    mallUrls: e.MATOME_MALL_URLS,
    autoImportSeconds: e.MATOME_AUTO_IMPORT_SECONDS,
    clockOffsetMs: e.MATOME_NOW === undefined ? 0 : Date.parse(e.MATOME_NOW) - startedAt.getTime(),
    logLevel: e.LOG_LEVEL,
    production,
  };
}
