import { malls } from '@matome/connectors/malls.ts';
import type { Demo, DemoShop } from '@matome/server/context.ts';
import type { SimulatedMall } from '@matome/simulators/mall.ts';
import type { Simulators } from '@matome/simulators/start.ts';
import { join } from 'node:path';
import { drawCartCsv } from './draw-cart-csv.ts';

/** Orders at the start, and new ones a minute: enough to see the desk live, few enough to follow. */
const ORDERS = 240;
const ORDERS_ELSEWHERE = 40;
const CART_ORDERS = 24;
const ARRIVALS_PER_MINUTE = 4;
const ARRIVALS_ELSEWHERE = 0.5;
const DAYS = 21;
const SEED = 20_260_401;

export type DemoMalls = Demo & { close(): Promise<void> };

/** Simulated malls for demo accounts: started on first use, kept in the data folder between starts. */
export function demoMalls(dataDir: string): DemoMalls {
  let starting: Promise<Simulators> | undefined;
  const startOnce = async () => {
    const { startSimulators } = await import('@matome/simulators/start.ts');
    const { BUSY_LIFE } = await import('@matome/simulators/rakuma/options.ts');
    return startSimulators({
      port: 0,
      seed: SEED,
      orders: ORDERS,
      rakuma: { ...BUSY_LIFE, arrivalsPerMinute: ARRIVALS_PER_MINUTE, days: DAYS },
      framed: { orders: ORDERS_ELSEWHERE, arrivalsPerMinute: ARRIVALS_ELSEWHERE, days: DAYS },
      stateFile: join(dataDir, 'demo-malls.json'),
    });
  };
  const started = () => (starting ??= startOnce());
  return {
    mallUrls: async () => (await started()).urls,
    shops: async () => [
      ...demoShops((await started()).malls),
      { mall: 'custom-csv', name: '自社サイト', settings: {}, csv: drawCartCsv(CART_ORDERS, new Date()) },
    ],
    close: async () => {
      await (await starting)?.close();
    },
  };
}

const MESSAGES: Readonly<Record<string, string>> = {
  ratingMessage: 'このたびはお取引ありがとうございました。またのご利用をお待ちしております。',
  shipMessage: '本日発送いたしました。到着まで今しばらくお待ちください。',
};

/** One shop at every simulated mall, the first one of each, that anybody may sign in to. */
export function demoShops(simulated: Readonly<Record<string, SimulatedMall>>): readonly DemoShop[] {
  return malls.flatMap(({ id, name, settings }) => {
    const trade = simulated[id]?.trade;
    if (trade === undefined) return [];
    const messages = settings.flatMap((field) => {
      const message = MESSAGES[field.name];
      return message === undefined ? [] : [[field.name, message] as const];
    });
    const shop = { mall: id, name: `${name.ja}店` };
    return [{ ...shop, settings: { ...trade.credentials, ...Object.fromEntries(messages) } }];
  });
}
