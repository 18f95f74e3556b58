import type { Hono } from 'hono';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Context } from '../context.ts';
import { isMigrated } from '../database/migrate.ts';

/** For whoever watches the installation: is the process up, can it work, how much does it do. */
export function serveProbes(app: Hono, context: Context): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'matome_http_request_seconds',
    help: 'Time to answer a request of the API',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.015, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'matome_http_failures_total',
    help: 'Requests answered with a fault of ours (5xx)',
    registers: [registry],
  });
  app.use('/api/v1/*', async (c, next) => {
    const end = seconds.startTimer({ method: c.req.method });
    await next();
    end({ status: String(c.res.status) });
    if (c.res.status >= 500) failures.inc();
  });
  app.get('/healthz', (c) => c.json({ status: 'up' }));
  app.get('/readyz', async (c) => {
    const ready = await isMigrated(context.pool).catch(() => false);
    return c.json({ status: ready ? 'ready' : 'not-ready' }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  );
}
