import { serveStatic } from '@hono/node-server/serve-static';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';

const FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url));
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The desk itself: files with a hash in their name for ever, and its one page, asked for anew each time, for every other path. */
export function serveWebApp(app: Hono, folder = FOLDER): void {
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
  });
  app.use('/*', async (c, next) => {
    await next();
    const isPage = c.res.headers.get('content-type')?.startsWith('text/html') === true;
    if (isPage && !c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-cache');
  });
  app.use('/*', serveStatic({ root: folder, precompressed: true }));
  app.get('/*', async (c) => {
    if (!existsSync(`${folder}/index.html`))
      return c.text('The web app is not built yet: npm start builds it.', 503);
    return c.html(await readFile(`${folder}/index.html`, 'utf8'));
  });
}
