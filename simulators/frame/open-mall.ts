import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { routeControl } from '../control/route-control.ts';
import { routeTrade } from '../control/route-trade.ts';
import { FaultPlan } from '../faults.ts';
import { type FaultHooks, injectFaults } from '../http/inject-faults.ts';
import { Journal } from '../http/journal.ts';
import { keepJournal } from '../http/keep-journal.ts';
import type { MallEnv } from '../http/mall-env.ts';
import { RateLimits } from '../http/rate-limits.ts';
import type { Rate } from '../http/token-bucket.ts';
import { createMallClock, type MallClock } from '../mall-clock.ts';
import type { SimulatedMall, Trade, World } from '../mall.ts';
import { OrderBook, type OrderPlan } from './order-book.ts';

export interface FrameOptions {
  /** In place of every limit of the mall. */
  readonly rate?: Rate;
  /** In place of the number that all malls have at the start. */
  readonly orders?: number;
  /** Days of history; default 14. */
  readonly days?: number;
  /** New orders by themselves; default none. */
  readonly arrivalsPerMinute?: number;
}

/** What a mall's own parts share: its time, its orders, what was asked of it. */
export interface MallState<Order> {
  readonly clock: MallClock;
  readonly journal: Journal;
  readonly faults: FaultPlan;
  readonly limits: RateLimits;
  readonly book: OrderBook<Order>;
  /** To be called when something worth keeping has changed outside a request. */
  readonly changed: () => void;
  /** Tokens and the like; `freeze` keeps it, `reset` empties it. JSON. */
  memory: Map<string, z.core.util.JSONType>;
}

/** One mall's own parts. */
export interface MallParts<Order> {
  readonly orders: OrderPlan<Order>;
  /** By name: what the mall allows. */
  readonly rates: Readonly<Record<string, Rate>>;
  readonly hooks: (state: MallState<Order>) => FaultHooks;
  /** What of a request's body may stand in the journal. */
  readonly showBody: (path: string, bodyText: string) => unknown;
  /** What of a request's path and query may stand in the journal; default all of it. */
  readonly showPath?: (path: string) => string;
  readonly trade: (state: MallState<Order>) => Trade;
  /** The mall's own control paths, below `/_control`. */
  readonly control?: (state: MallState<Order>) => Hono<MallEnv>;
  /** The mall's own paths. */
  readonly serve: (api: Hono<MallEnv>, state: MallState<Order>) => void;
  /** The answer to a path that is not the mall's, and to a bug. */
  readonly fail: (c: Context<MallEnv>, code: 404 | 500) => Response;
}

const DEFAULT_DAYS = 14;
const savedSchema = z.object({
  book: z.unknown(),
  journal: z.unknown(),
  memory: z.array(z.tuple([z.string(), z.json()])),
});

/** Puts a mall's own parts into the frame that all malls share: control paths, journal, faults, time, limits. */
export function openMall<Order>(world: World, options: FrameOptions, parts: MallParts<Order>): SimulatedMall {
  const clock = createMallClock(world.now);
  const limits = new RateLimits(parts.rates);
  if (options.rate !== undefined) limits.setAll(options.rate);
  const openBook = (start: { readonly seed: number; readonly orders: number }) =>
    new OrderBook(parts.orders, {
      ...start,
      now: clock.now,
      days: options.days ?? DEFAULT_DAYS,
      arrivalsPerMinute: options.arrivalsPerMinute ?? 0,
    });
  const state = {
    clock,
    limits,
    journal: new Journal(),
    faults: new FaultPlan(),
    book: openBook({ seed: world.seed, orders: options.orders ?? world.orders }),
    changed: world.changed,
    memory: new Map<string, z.core.util.JSONType>(),
  };
  if (world.saved !== undefined) thaw(state, world.saved);

  const mall = {
    clock,
    journal: state.journal,
    faults: state.faults,
    trade: parts.trade(state),
    advance() {
      if (state.book.live() > 0) state.changed();
    },
    setRate: (rate) => limits.setAll(rate),
    reset({ seed = world.seed, orders = options.orders ?? world.orders }) {
      clock.reset();
      state.journal.clear();
      state.faults.clear();
      state.memory.clear();
      state.book = openBook({ seed, orders });
      state.changed();
    },
    freeze: () => ({
      book: state.book.freeze(),
      journal: state.journal.freeze(),
      memory: [...state.memory],
    }),
  } satisfies Omit<SimulatedMall, 'fetch'>;

  const app = new Hono<MallEnv>();
  app.route('/_control', routeControl(mall));
  app.route('/_control', routeTrade(mall.trade));
  if (parts.control !== undefined) app.route('/_control', parts.control(state));
  serveApi(app, state, parts);
  return { ...mall, fetch: app.fetch };
}

/** A request is written down, then befallen by faults, then answered as of its moment. */
function serveApi<Order>(app: Hono<MallEnv>, state: MallState<Order>, parts: MallParts<Order>): void {
  const { journal, clock, faults: plan } = state;
  app.use(
    keepJournal({ journal, clock, showBody: parts.showBody, showPath: parts.showPath }),
    injectFaults({ plan, clock, hooks: parts.hooks(state) }),
  );
  app.use(async (c, next) => {
    state.book.live();
    await next();
    if (c.get('entry').effect !== null) state.changed();
  });
  parts.serve(app, state);
  app.notFound((c) => parts.fail(c, 404));
  app.onError((error, c) => {
    // A client that leaves while it still sends is no fault of the simulator.
    if (c.env.incoming.complete) console.error(error);
    return parts.fail(c, 500);
  });
}

function thaw<Order>(state: MallState<Order>, saved: unknown): void {
  const { book, journal, memory } = savedSchema.parse(saved);
  state.book.thaw(book);
  state.journal.thaw(journal);
  for (const [key, value] of memory) state.memory.set(key, value);
}
