import { NO_SHIPMENT } from '@matome/domain/orders/order.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { ConnectedMall, Mall, Outcome, ReadOrder, Write } from '../mall.ts';
import type { RunningMall, WriteName } from './mall-under-test.ts';
import { worldAt } from './world-at.ts';
import { readOne } from './read-one.ts';

const SETTINGS = { ratingMessage: 'ありがとうございました。', shipMessage: '本日発送しました。' };

export type Teller = {
  compose(mallOrderNo: string): Promise<Write>;
  tell(write: Write): Promise<Outcome>;
  tellAll(writes: readonly Write[]): Promise<readonly Outcome[]>;
  /** The mall shows that it was told. */
  isShown(mallOrderNo: string): Promise<boolean>;
};

/** Tells a mall one kind of thing, each time the same words about an order. */
export function openTeller(mall: ConnectedMall, running: RunningMall, kind: WriteName): Teller {
  const connection = mall.connect(running.credentials, worldAt(running.baseUrl, { now: running.now }));

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
    const carrierRows = mall.carrierTable?.defaults ?? [];
    const parcels = order.parcels.map(({ id }) => ({ id, shipment }));
    return mall.composeShipNotice?.({ mallOrderNo, parcels, settings: SETTINGS, carrierRows, raw });
  }

  async function read(mallOrderNo: string): Promise<ReadOrder> {
    const found = await readOne(connection, mallOrderNo);
    if (found === null) throw new Error(`the mall does not know order ${mallOrderNo}`);
    return found;
  }

  /** As the desk does it: at a mall that is read before each notice, what it shows as given is not said again. */
  async function tellAll(writes: readonly Write[]): Promise<readonly Outcome[]> {
    if (kind === 'buyer-rating') return complete(writes, await connection.rateBuyers?.(writes));
    if (!mall.readsBeforeNotice) return complete(writes, await connection.sendShipNotices?.(writes));
    const shown = await Promise.all(
      writes.map(async (write) => ({ ...write, shown: await read(write.mallOrderNo) })),
    );
    const open = shown.filter((write) => !write.shown.order.shipNotice.given);
    const outcomes = complete(open, await connection.sendShipNotices?.(open));
    return shown.map((write) => outcomes[open.indexOf(write)] ?? { outcome: 'already-done' });
  }

  function complete(writes: readonly Write[], outcomes: readonly Outcome[] | undefined): readonly Outcome[] {
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
