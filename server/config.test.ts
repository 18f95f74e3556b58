import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const AT = new Date('2026-11-24T00:00:00Z');
const KEY = Buffer.alloc(32, 1).toString('base64');

describe('the environment', () => {
  test('nothing set gives the defaults', () => {
    expect(readConfig({}, AT)).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataDir: './.matome',
      autoImportSeconds: 300,
    });
  });

  test('an empty value counts as absent', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }, AT)).toMatchObject({
      port: 8080,
      databaseUrl: undefined,
    });
  });

  test.each([
    [{ PORT: 'eighty' }, /^PORT: /],
    [{ PORT: '70000' }, /^PORT: /],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL: /],
    [{ DATABASE_URL: 'postgresql://x/y' }, /^MATOME_SECRET_KEY: needed/],
    [{ MATOME_SECRET_KEY: 'c2hvcnQ=' }, /^MATOME_SECRET_KEY: must be 32 bytes/],
    [{ MATOME_MALL_URLS: '{' }, /^MATOME_MALL_URLS: must be JSON/],
    [{ MATOME_MALL_URLS: '{"rakuma":"ftp://x"}' }, /^MATOME_MALL_URLS: /],
    [{ MATOME_AUTO_IMPORT_SECONDS: '1' }, /^MATOME_AUTO_IMPORT_SECONDS: /],
    [{ MATOME_NOW: 'tomorrow' }, /^MATOME_NOW: /],
    [{ MATOME_NOW: '2026-01-01T00:00:00Z', NODE_ENV: 'production' }, /^MATOME_NOW: only for tests/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: /],
    [{ MATOME_PUBLIC_URL: 'desk' }, /^MATOME_PUBLIC_URL: /],
    [{ MATOME_TRUSTED_PROXY: 'yes' }, /^MATOME_TRUSTED_PROXY: /],
    [{ SMTP_URL: 'mail.example' }, /^SMTP_URL: must be smtp:/],
    [{ SMTP_URL: 'https://mail.example' }, /^SMTP_URL: must be smtp:/],
    [{ MATOME_MAIL_FROM: 'desk' }, /^MATOME_MAIL_FROM: /],
    [{ MATOME_MAIL_FROM: 'a@b.example\nBcc: c@d.example' }, /^MATOME_MAIL_FROM: /],
    [{ MATOME_WEBHOOK_ALLOWED_HOSTS: 'http://intranet/' }, /^MATOME_WEBHOOK_ALLOWED_HOSTS: /],
    [{ MATOME_WEBHOOK_ALLOWED_HOSTS: '10.0.0.0/33' }, /^MATOME_WEBHOOK_ALLOWED_HOSTS: /],
    [{ MATOME_WEBHOOK_ALLOWED_HOSTS: 'intranet,,' }, /^MATOME_WEBHOOK_ALLOWED_HOSTS: /],
  ])('%o is refused in one line that names it', (env, line) => {
    expect(() => readConfig(env, AT)).toThrow(line);
    expect(() => readConfig(env, AT)).not.toThrow(/\n/);
  });

  test('a clock that was set runs on from there', () => {
    const config = readConfig({ MATOME_NOW: '2026-11-25T09:00:00+09:00' }, AT);
    expect(config.clockOffsetMs).toBe(24 * 60 * 60 * 1000);
  });

  test('a database of one’s own works with a key', () => {
    const config = readConfig({ DATABASE_URL: 'postgresql://a@b/c', MATOME_SECRET_KEY: KEY }, AT);
    expect(config.databaseUrl).toBe('postgresql://a@b/c');
  });
});
