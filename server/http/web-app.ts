import { serveStatic } from '@hono/node-server/serve-static';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';

const FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url));
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The desk itself: files with a hash in their name for ever, and its one page for every other path. */
export function serveWebApp(app: Hono): void {
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
  });
  app.use('/*', serveStatic({ root: FOLDER, precompressed: true }));
  app.get('/*', async (c) => {
    if (!existsSync(`${FOLDER}/index.html`))
      return c.text('The web app is not built yet: npm start builds it.', 503);
    return c.html(await readFile(`${FOLDER}/index.html`, 'utf8'), 200, { 'cache-control': 'no-cache' });
  });
}
