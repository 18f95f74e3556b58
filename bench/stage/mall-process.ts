import { startSimulators } from '@matome/simulators/start.ts';
import { serveParent } from './parent-process.ts';

const simulators = await startSimulators({
  port: 0,
  seed: 1,
  orders: Number(process.env['BENCH_MALL_ORDERS'] ?? 0),
  rakuma: { rate: 'unlimited', tokenLifetimeSeconds: 24 * 3600 },
});
await serveParent({ url: simulators.urls.rakuma });
await simulators.close();
