import type { MiddlewareHandler } from 'hono';
import type { MallClock } from '../mall-clock.ts';
import type { Journal } from './journal.ts';
import type { MallEnv } from './mall-env.ts';

/** Writes every request into the journal, its answer too; `showBody` and `showPath` say what of it may stand there. */
export function keepJournal(world: {
  readonly journal: Journal;
  readonly clock: MallClock;
  readonly showBody: (path: string, bodyText: string) => unknown;
  readonly showPath?: ((path: string) => string) | undefined;
}): MiddlewareHandler<MallEnv> {
  const { journal, clock, showBody, showPath = (path) => path } = world;
  return async (c, next) => {
    const bodyText = c.req.method === 'GET' ? '' : await c.req.text();
    const at = clock.now();
    const entry = journal.open({
      at: new Date(at).toISOString(),
      method: c.req.method,
      path: showPath(withQuery(c.req.url)),
      body: showBody(c.req.path, bodyText),
    });
    c.set('entry', entry);
    c.set('bodyText', bodyText);
    c.set('at', at);
    await next();
    if (!isAnswered(c.res)) entry.status = c.res.status;
    journal.close(entry);
  };
}

/** Whether a fault has already dealt with the connection, and so with `status`. */
function isAnswered(response: Response): boolean {
  return response.headers.has('x-hono-already-sent');
}

function withQuery(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('://') + 3));
}
