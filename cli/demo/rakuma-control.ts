import type { Simulators } from '@matome/simulators/start.ts';
import type { Told } from './judge.ts';
import { z } from 'zod';

/** What the demo does at a simulated mall as its buyers, and what it reads there to judge. */
export type MallControl = {
  /** Buyers go on buying while `work` lasts; how many did. */
  buyDuring<T>(work: Promise<T>): Promise<{ readonly result: T; readonly bought: number }>;
  /** Every buyer whose order was shipped receives and rates it; how many did. */
  buyersRateAll(): number;
  readJournal(): readonly Told[];
  listOrderNos(): readonly string[];
  /** Takes the last accepted notice out of what the mall is said to hold (a test of the judge). */
  forgetLastNotice(): void;
};

const BUY_EVERY_MS = 40;
const KINDS = { 'ship-notice': 'ship-notice', review: 'buyer-rating' } as const;
const noticeBody = z.object({ tracking_number: z.string().nullable().optional() });

/** The first shop of the simulated Rakuma. */
export function rakumaControl(rakuma: Simulators['malls']['rakuma']): MallControl {
  const shopId = rakuma.shops()[0]?.shopId;
  let forgotten = 0;
  return {
    buyDuring: async (work) => {
      let bought = 0;
      const buying = setInterval(() => {
        if (rakuma.addOrder({}) !== null) bought += 1;
      }, BUY_EVERY_MS);
      try {
        return { result: await work, bought };
      } finally {
        clearInterval(buying);
      }
    },
    buyersRateAll: () => {
      const shipped = rakuma.orders(shopId).filter(({ order }) => order.status === 'awaiting_receipt');
      for (const { order } of shipped) {
        rakuma.changeOrder(order.order_id, { action: 'buyer-review', grade: 'good' });
      }
      return shipped.length;
    },
    readJournal: () => {
      const entries = rakuma.journal.effects().flatMap(({ kind, orderId, body }) => {
        if (orderId === null || (kind !== 'ship-notice' && kind !== 'review')) return [];
        const number = kind === 'ship-notice' ? (noticeBody.parse(body).tracking_number ?? null) : null;
        return [{ kind: KINDS[kind], mallOrderNo: orderId, trackingNumber: number }];
      });
      return entries.slice(0, entries.length - forgotten);
    },
    listOrderNos: () => rakuma.orders(shopId).map(({ order }) => String(order.order_id)),
    forgetLastNotice: () => {
      forgotten += 1;
    },
  };
}
