import { Hono } from 'hono';
import { z } from 'zod';
import { faultRuleSchema } from '../faults.ts';
import type { MallEnv } from '../http/mall-env.ts';
import type { Rate } from '../http/token-bucket.ts';
import type { SimulatedMall } from '../mall.ts';
import { readBody } from './read-body.ts';

const rateSchema = z.union([
  z.strictObject({ perSecond: z.number().positive(), burst: z.int().min(1) }),
  z.strictObject({ unlimited: z.literal(true) }),
]);
const advanceSchema = z.strictObject({ ms: z.int().min(0).default(0) });
const resetSchema = z.strictObject({ seed: z.int().optional(), orders: z.int().min(0).optional() });

/** The control paths that every mall has. */
export function routeControl(mall: Omit<SimulatedMall, 'fetch'>): Hono<MallEnv> {
  const control = new Hono<MallEnv>();
  control.get('/faults', (c) => c.json({ faults: mall.faults.list() }));
  control.post('/faults', async (c) => {
    const body = await readBody(c, z.union([faultRuleSchema, z.array(faultRuleSchema)]));
    if ('answer' in body) return body.answer;
    for (const rule of [body.data].flat()) mall.faults.add(rule);
    return c.json({ faults: mall.faults.list() }, 201);
  });
  control.delete('/faults', (c) => {
    mall.faults.clear();
    return c.body(null, 204);
  });
  control.get('/journal', (c) => {
    const after = Number(c.req.query('after') ?? 0);
    const entries = mall.journal.entries(after);
    const isForEffects = c.req.query('effects') === 'true';
    return c.json({ entries: isForEffects ? entries.filter(({ effect }) => effect !== null) : entries });
  });
  control.delete('/journal', (c) => {
    mall.journal.clear();
    return c.body(null, 204);
  });
  control.post('/advance', async (c) => {
    const body = await readBody(c, advanceSchema);
    if ('answer' in body) return body.answer;
    mall.clock.forward(body.data.ms);
    mall.advance();
    return c.json({ now: new Date(mall.clock.now()).toISOString() });
  });
  control.put('/rate', async (c) => {
    const body = await readBody(c, rateSchema);
    if ('answer' in body) return body.answer;
    const rate: Rate = 'unlimited' in body.data ? 'unlimited' : body.data;
    mall.setRate(rate);
    return c.json({ rate });
  });
  control.post('/reset', async (c) => {
    const body = await readBody(c, resetSchema);
    if ('answer' in body) return body.answer;
    mall.reset(body.data);
    return c.body(null, 204);
  });
  return control;
}
