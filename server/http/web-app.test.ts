import { Hono } from 'hono';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWebApp } from './web-app.ts';

describe('the web app', () => {
  let folder: string;
  const app = new Hono();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matome-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<p>desk</p>');
    await writeFile(join(folder, 'index.html.br'), 'compressed');
    await writeFile(join(folder, 'assets', 'index-abc.js'), 'let a');
    serveWebApp(app, folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const cacheOf = async (path: string) =>
    (await app.request(path, { headers: { 'accept-encoding': 'br' } })).headers.get('cache-control');

  test('its page is asked for anew each time, under every path and compressed too', async () => {
    expect([await cacheOf('/'), await cacheOf('/index.html'), await cacheOf('/orders/x')]).toEqual(
      Array(3).fill('no-cache'),
    );
  });

  test('a file with a hash in its name is kept for a year', async () => {
    expect(await cacheOf('/assets/index-abc.js')).toBe('public, max-age=31536000, immutable');
  });
});
