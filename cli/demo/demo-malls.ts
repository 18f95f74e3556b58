import type { Demo } from '@matome/server/context.ts';
import type { Simulators } from '@matome/simulators/start.ts';
import { join } from 'node:path';

/** Orders at the start, and new ones a minute: enough to see the desk live, few enough to follow. */
const ORDERS = 240;
const ARRIVALS_PER_MINUTE = 4;
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
      stateFile: join(dataDir, 'demo-malls.json'),
    });
  };
  return {
    mallUrls: async () => {
      starting ??= startOnce();
      return (await starting).urls;
    },
    shops: [DEMO_RAKUMA_SHOP],
    close: async () => {
      await (await starting)?.close();
    },
  };
}

/** The simulated Rakuma shop that anybody may sign in to. */
export const DEMO_RAKUMA_SHOP = {
  mall: 'rakuma',
  name: 'デモ商店 ラクマ店',
  settings: {
    email: 'shop@rakuma.example',
    apiPassword: 'rakuma-simulator',
    clientId: 'matome',
    clientSecret: 'matome-secret',
    ratingMessage: 'このたびはお取引ありがとうございました。またのご利用をお待ちしております。',
    shipMessage: '本日発送いたしました。到着まで今しばらくお待ちください。',
  },
};
