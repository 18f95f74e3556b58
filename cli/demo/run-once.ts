import { malls } from '@matome/connectors/malls.ts';
import { createClient } from '@matome/contract/client.ts';
import { openAccountWithKey } from '@matome/server/accounts/open-account-with-key.ts';
import { readConfig } from '@matome/server/config.ts';
import { startServer } from '@matome/server/start.ts';
import { startSimulators } from '@matome/simulators/start.ts';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoShops } from './demo-malls.ts';
import { workThroughCsv } from './work-through-csv.ts';
import { workThroughMall } from './work-through-mall.ts';

const ORDERS = 520;
const ORDERS_ELSEWHERE = 40;

const DEMO_ACCOUNT = {
  company: 'デモ商店',
  name: 'デモ担当者',
  email: 'demo@matome.example',
  password: randomBytes(12).toString('base64url'),
  apiOption: true,
  keyName: 'demo',
};

export type OnceOptions = {
  readonly log: (line: string) => void;
  /** How many orders Rakuma has at the start. */
  readonly orders?: number;
  /** How many each other mall has. */
  readonly ordersElsewhere?: number;
  /** Takes the last accepted notice out of what each mall is said to hold (a test of the judge). */
  readonly forgetsLastNotice?: boolean;
};

/**
 * Fetches, ships, exports and rates at every simulated mall, all at once, whose orders move while they are read; then holds what
 * the desk says against each mall's own journal. True when they agree at every mall.
 */
export async function runOnce(options: OnceOptions): Promise<boolean> {
  const { orders = ORDERS, ordersElsewhere = ORDERS_ELSEWHERE } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'matome-demo-'));
  const simulated = await startSimulators({ port: 0, seed: 1, orders, framed: { orders: ordersElsewhere } });
  const config = readConfig(
    {
      MATOME_DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'warn',
      MATOME_MALL_URLS: JSON.stringify(simulated.urls),
    },
    new Date(),
  );
  try {
    const running = await startServer({ config, malls, roles: { api: true, worker: true } });
    try {
      const { context, auth } = running.open;
      const made = await openAccountWithKey(context, auth, DEMO_ACCOUNT);
      if ('refused' in made) throw new Error(made.refused);
      const api = createClient({
        baseUrl: `http://127.0.0.1:${running.port}`,
        apiKey: made.apiKey,
        checkAnswers: true,
      });
      const { forgetsLastNotice = false } = options;
      const atMalls = Promise.all(
        demoShops(simulated.malls).map(async (shop) => {
          const mall = malls.find(({ id }) => id === shop.mall);
          const trade = simulated.malls[shop.mall]?.trade;
          if (mall === undefined || trade === undefined) throw new Error(`no mall ${shop.mall}`);
          const atLeast = shop.mall === 'rakuma' ? orders : ordersElsewhere;
          return workThroughMall(api, { mall, shop, trade, atLeast, forgetsLastNotice });
        }),
      );
      const results = [...(await atMalls), await workThroughCsv(api, ordersElsewhere)];
      for (const { lines } of results) for (const line of lines) options.log(line);
      const differences = results.reduce((sum, result) => sum + result.differences, 0);
      options.log(`全体     ${results.length}モール、違い ${differences}件`);
      return results.every(({ agrees }) => agrees);
    } finally {
      await running.close();
    }
  } finally {
    await simulated.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
