import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Mall, Outcome, ReadOrder, Write } from '../mall.ts';
import type { RunningMall, WriteName } from './mall-under-test.ts';
import { worldAt } from './world-at.ts';

const SETTINGS = { ratingMessage: 'ありがとうございました。', shipMessage: '本日発送しました。' };

export type Teller = {
  compose(mallOrderNo: string): Promise<Write>;
  tell(write: Write): Promise<Outcome>;
  tellAll(writes: readonly Write[]): Promise<readonly Outcome[]>;
  /** The mall shows that it was told. */
  isShown(mallOrderNo: string): Promise<boolean>;
};

/** Tells a mall one kind of thing, each time the same words about an order. */
export function openTeller(mall: Mall, running: RunningMall, kind: WriteName): Teller {
  const connection = mall.connect(running.credentials, worldAt(running.baseUrl));

  function composeFrom({ order, raw }: ReadOrder) {
    const { mallOrderNo } = order;
    if (kind === 'buyer-rating') return mall.composeBuyerRating?.({ mallOrderNo, settings: SETTINGS });
    const shipment = {
      ...NO_SHIPMENT,
      carrier: 'yamato',
      method: 'parcel',
      shipsOn: tokyoDay(new Date(order.orderedAt)),
      trackingNumbers: ['1234-5678-9012'],
    } as const;
    const parcels = order.parcels.map(({ id }) => ({ id, shipment }));
    return mall.composeShipNotice?.({ mallOrderNo, parcels, settings: SETTINGS, raw });
  }

  async function read(mallOrderNo: string): Promise<ReadOrder> {
    const found = await connection.readOrder(mallOrderNo);
    if (found === null) throw new Error(`the mall does not know order ${mallOrderNo}`);
    return found;
  }

  async function tellAll(writes: readonly Write[]): Promise<readonly Outcome[]> {
    const outcomes =
      kind === 'ship-notice'
        ? await connection.sendShipNotices?.(writes)
        : await connection.rateBuyers?.(writes);
    if (outcomes?.length !== writes.length) throw new Error(`${kind}: not one outcome for each write`);
    return outcomes;
  }

  return {
    async compose(mallOrderNo) {
      const composed = composeFrom(await read(mallOrderNo));
      if (!composed || !('payload' in composed)) throw new Error(`${kind}: ${JSON.stringify(composed)}`);
      return { mallOrderNo, payload: composed.payload };
    },
    async tell(write) {
      const [outcome] = await tellAll([write]);
      return outcome!;
    },
    tellAll,
    async isShown(mallOrderNo) {
      const { order } = await read(mallOrderNo);
      return kind === 'ship-notice' ? order.shipNotice.given : order.sellerReview !== null;
    },
  };
}

/** What the mall can be told at all. */
export function writesOf({ capabilities }: Mall): readonly WriteName[] {
  return [
    ...(capabilities.shipNotice ? (['ship-notice'] as const) : []),
    ...(capabilities.buyerRating ? (['buyer-rating'] as const) : []),
  ];
}
