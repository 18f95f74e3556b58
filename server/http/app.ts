import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Context } from '../context.ts';
import { maxBodyBytes } from './body-limits.ts';
import { languageOf } from './caller.ts';
import { noteClientAddress } from './client-address.ts';
import { isConnectionLoss } from '../database/is-connection-loss.ts';
import { HttpProblem, writeProblem } from './http-problem.ts';
import { limitBody } from './limit-body.ts';
import { PROBLEMS } from './problem-words.ts';

/** The bare app: limits, headers, errors, and the door of the sign-in library. Features add their routes to it. */
export function createApp(context: Context, signIn: (request: Request) => Promise<Response>): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // The component library sets styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // Over plain HTTP on a laptop this header would say something untrue; a proxy with TLS sends it.
      strictTransportSecurity: false,
    }),
  );
  app.use('/api/*', limitBody(maxBodyBytes));
  app.use('/api/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  app.on(['GET', 'POST'], '/api/auth/*', (c) => {
    noteClientAddress(c, context.config.trustedProxies);
    return signIn(c.req.raw);
  });
  app.onError((error, c) => {
    const problem = error instanceof HttpProblem ? error : problemOf(error);
    // A client that left in the middle of its request is no fault of ours.
    const level = c.req.raw.signal.aborted ? 'debug' : 'error';
    if (problem !== error) context.log[level]({ err: error, path: c.req.path }, 'request failed');
    return problemResponse(problem, c.req.header('accept-language'));
  });
  return app;
}

/** A database that is away is back in a moment; anything else is a fault of ours. */
function problemOf(error: unknown): HttpProblem {
  if (!isConnectionLoss(error)) return new HttpProblem('internal');
  return new HttpProblem('unavailable', { headers: { 'retry-after': '5' } });
}

/** What no feature serves: other methods of what is served, and every other path. Call after every route of the API. */
export function serveUnknown(app: Hono): void {
  const byPath = [...Map.groupBy(app.routes, (route) => route.path)];
  // A path without parameters is also one with them: /orders/bulk before /orders/:id.
  for (const [path, served] of byPath.sort(([a], [b]) => countParameters(a) - countParameters(b))) {
    if (!path.startsWith('/api/v1/') || served.some(({ method }) => method === 'ALL')) continue;
    const allow = served.map(({ method }) => method).join(', ');
    app.all(path, () => {
      throw new HttpProblem('wrong-method', { headers: { allow } });
    });
  }
  app.all('/api/*', () => {
    throw new HttpProblem('not-found');
  });
  app.notFound((c) => problemResponse(new HttpProblem('not-found'), c.req.header('accept-language')));
}

function countParameters(path: string): number {
  return path.split('/:').length - 1;
}

export function problemResponse(problem: HttpProblem, acceptLanguage: string | undefined): Response {
  const { body, status } = writeProblem(problem, languageOf(acceptLanguage));
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...problem.headers },
  });
}

/** Pages that the `type` of each problem points to. */
export function serveProblemPages(app: Hono): void {
  app.get('/api/docs/problems/:code', (c) => {
    const words = Object.entries(PROBLEMS).find(([code]) => code === c.req.param('code'))?.[1];
    if (words === undefined) throw new HttpProblem('not-found');
    return c.text(`${words.ja}\n${words.en}\n`);
  });
}
