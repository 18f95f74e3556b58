import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MATOME = fileURLToPath(new URL('matome.ts', import.meta.url));

/** Runs `matome` to its end. */
async function run(words: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MATOME, ...words], { env: { ...process.env, ...env } });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const [code] = await once(child, 'exit');
  return { code, lines: said.trim().split('\n') };
}

describe('a start that cannot be', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matome-start-'));
    await writeFile(join(folder, 'a-file'), '');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['a wrong value', { PORT: 'http' }, /^PORT: /],
    [
      'a database that is not there',
      {
        DATABASE_URL: 'postgresql://a@127.0.0.1:9/x',
        MATOME_SECRET_KEY: Buffer.alloc(32).toString('base64'),
      },
      /^DATABASE_URL: .*cannot be reached/,
    ],
    [
      'a database of one’s own without a key',
      { DATABASE_URL: 'postgresql://a@127.0.0.1:9/x' },
      /^MATOME_SECRET_KEY: needed/,
    ],
    ['an address of another machine', { HOST: 'desk.invalid' }, /^HOST: desk\.invalid is no address/],
    [
      'a folder where none can be made',
      { MATOME_DATA_DIR: '/proc/desk' },
      /^MATOME_DATA_DIR: .*not writable/,
    ],
  ])('%s is said in one line, and the exit code is 1', async (_what, env, line) => {
    const { code, lines } = await run(['start'], { MATOME_DATA_DIR: join(folder, 'data'), ...env });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
    expect(code).toBe(1);
  });

  test('a data folder that cannot be written is said in one line', async () => {
    const { code, lines } = await run(['start'], { MATOME_DATA_DIR: join(folder, 'a-file', 'data') });
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(/^MATOME_DATA_DIR: .*not writable/);
  });

  test('a port in use is said in one line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const { code, lines } = await run(['start'], {
      PORT: String(port),
      MATOME_DATA_DIR: join(folder, 'data'),
    });
    other.close();
    expect([code, lines]).toEqual([1, [`PORT: ${port} is already in use on 127.0.0.1`]]);
  });

  test('API and worker apart need a database of their own', async () => {
    const { code, lines } = await run(['worker'], { MATOME_DATA_DIR: join(folder, 'data') });
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(/^DATABASE_URL: needed/);
  });

  test('an account without a name is refused by its option', async () => {
    const { code, lines } = await run(
      ['account', 'create', '--name', '', '--email', 'a@seller.example', '--password', 'long enough'],
      { MATOME_DATA_DIR: join(folder, 'data') },
    );
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(/^--name: /);
  });

  test('simulators say in one line what is wrong with their port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const taken = await run(['simulators', '--port', String(port)], {});
    other.close();
    expect(taken).toEqual({ code: 1, lines: [`--port: ${port} is already in use`] });
    const wrong = await run(['simulators', '--port', 'any'], {});
    expect([wrong.code, wrong.lines.length]).toEqual([1, 1]);
    expect(wrong.lines[0]).toContain("'any' is invalid");
  });

  test('an account with a bad e-mail address is refused by its option', async () => {
    const { code, lines } = await run(
      ['account', 'create', '--name', '店', '--email', 'nobody', '--password', 'long enough'],
      {
        MATOME_DATA_DIR: join(folder, 'data'),
      },
    );
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(/^--email: /);
  });
});
