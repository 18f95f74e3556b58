import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

const DAY_SECONDS = 24 * 60 * 60;
/** One file of the folder itself, so that no path leads out of it. */
const PATH = '/api/manual/screenshots/:name{[a-z0-9-]+\\.png}';

/** The screenshots that pages of the manual show. */
export function servePictures(app: Hono, folder: string): void {
  app.get(PATH, async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', `public, max-age=${DAY_SECONDS}`);
  });
  app.get(
    PATH,
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.slice(path.lastIndexOf('/')),
    }),
  );
}
