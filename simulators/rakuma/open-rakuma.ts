import { Hono } from 'hono';
import { routeControl } from '../control/route-control.ts';
import { routeTrade } from '../control/route-trade.ts';
import { FaultPlan } from '../faults.ts';
import { Journal } from '../http/journal.ts';
import { TokenBucket } from '../http/token-bucket.ts';
import type { SimulatedMall, World } from '../mall.ts';
import { createMallClock } from '../mall-clock.ts';
import type { RakumaEnv } from './api/rakuma-env.ts';
import { serveApi } from './api/serve-api.ts';
import { Tokens } from './api/tokens.ts';
import { routeOrders } from './control/route-orders.ts';
import { createOperator, type RakumaOperator } from './operator.ts';
import { DEFAULT_RATE, DEFAULT_TOKEN_LIFETIME_SECONDS, type RakumaOptions } from './options.ts';
import { freezeState, thawState } from './snapshot.ts';
import { advanceState, openFirstShops, type RakumaState } from './state.ts';
import { tradeAt } from './trade.ts';

export type RakumaSimulator = SimulatedMall & RakumaOperator;

/** Opens a simulated Rakuma: new from its seed, or as it was saved. */
export function openRakuma(world: World, options: RakumaOptions = {}): RakumaSimulator {
  const state: RakumaState = {
    clock: createMallClock(world.now),
    journal: new Journal(),
    faults: new FaultPlan(),
    tokens: new Tokens(options.tokenLifetimeSeconds ?? DEFAULT_TOKEN_LIFETIME_SECONDS),
    options,
    changed: world.changed,
    shops: [],
    seed: world.seed,
    rate: options.rate ?? DEFAULT_RATE,
  };
  if (world.saved === undefined) openFirstShops(state, world.orders);
  else thawState(state, world.saved);
  return assemble(state, world);
}

function assemble(state: RakumaState, world: World): RakumaSimulator {
  const { clock, journal, faults } = state;
  const operator = createOperator(state);
  const mall = {
    clock,
    journal,
    faults,
    trade: tradeAt(state, operator),
    advance: () => advanceState(state),
    setRate(rate) {
      state.rate = rate;
      for (const shop of state.shops) shop.bucket = new TokenBucket(rate);
    },
    reset({ seed = state.seed, orders = world.orders }) {
      clock.reset();
      journal.clear();
      faults.clear();
      state.tokens.clear();
      state.seed = seed;
      openFirstShops(state, orders);
      state.changed();
    },
    freeze: () => freezeState(state),
  } satisfies Omit<SimulatedMall, 'fetch'>;
  const app = new Hono<RakumaEnv>();
  app.route('/_control', routeControl(mall));
  app.route('/_control', routeTrade(mall.trade));
  app.route('/_control', routeOrders(operator));
  serveApi(app, state);
  return { ...mall, ...operator, fetch: app.fetch };
}
