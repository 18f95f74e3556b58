import { plainTrackingNumber } from '@matome/domain/shipping/tracking-number.ts';
import type { Json } from '../mall.ts';
import type { ShipNoticePayload, ShippingRecord, WireBasket, WireOrder, WireShipping } from './wire.ts';

type Basket = ShipNoticePayload['BasketidModelList'][number];
type Wanted = Basket['ShippingModelList'][number];

/** What updateOrderShipping is sent, over the records that the order has. */
export type Plan = {
  readonly body: {
    readonly orderNumber: string;
    readonly BasketidModelList: readonly {
      readonly basketId: number | string;
      readonly ShippingModelList: readonly ShippingRecord[];
    }[];
  };
  /** In the order sent: the record stands at the mall as it is sent, so that it changes nothing. */
  readonly stands: readonly boolean[];
};

export type PlanKind = 'notice' | 'correction';

/** Completes a composed notice with the ids of records that stand at the mall, so that a repeat adds none twice. */
export function planRecords(payload: ShipNoticePayload, shown: WireOrder, kind: PlanKind): Plan {
  const baskets = payload.BasketidModelList.map((basket) => {
    const known = findBasket(shown, basket.basketId, payload.BasketidModelList.length === 1);
    const records =
      known?.ShippingModelList.filter(({ shippingDetailId }) => shippingDetailId !== null) ?? [];
    const pairs = kind === 'notice' ? pairForNotice(basket, records) : pairForCorrection(basket, records);
    return { basketId: known === undefined ? basket.basketId : toId(known.basketId), pairs };
  });
  return {
    body: {
      orderNumber: payload.orderNumber,
      BasketidModelList: baskets.map(({ basketId, pairs }) => ({
        basketId,
        ShippingModelList: pairs.map((pair) => toRecord(pair, kind)),
      })),
    },
    stands: baskets.flatMap(({ pairs }) => pairs.map(isStanding)),
  };
}

/** An only basket is the one meant, even where the mall has given it a new id since. */
function findBasket(
  { PackageModelList }: WireOrder,
  wantedId: number | string,
  isOnly: boolean,
): WireBasket | undefined {
  const kept = PackageModelList.filter(({ packageDeleteFlag }) => !packageDeleteFlag);
  const found = PackageModelList.find(({ basketId }) => basketId === String(wantedId));
  return found ?? (isOnly && kept.length === 1 ? kept[0] : undefined);
}

/** The body of a plan as JSON. */
export function toJson({ body }: Plan): Json {
  return {
    orderNumber: body.orderNumber,
    BasketidModelList: body.BasketidModelList.map(({ basketId, ShippingModelList }) => ({
      basketId,
      ShippingModelList: ShippingModelList.map((record) => ({ ...record })),
    })),
  };
}

type Pair = { readonly wanted: Wanted | null; readonly known: WireShipping | null };

/** The same company and number first; then a record that has no number yet is filled; else one is added. */
function pairForNotice(basket: Basket, records: readonly WireShipping[]): readonly Pair[] {
  const free = new Set(records);
  const take = (fits: (record: WireShipping) => boolean): WireShipping | null => {
    const found = [...free].find(fits) ?? null;
    if (found !== null) free.delete(found);
    return found;
  };
  const same = basket.ShippingModelList.map((wanted) => take((record) => isSame(wanted, record)));
  return basket.ShippingModelList.map((wanted, index) => ({
    wanted,
    known: same[index] ?? take((record) => mayBeFilled(wanted, record)),
  }));
}

/** One for one in their order, so that the mall's list becomes ours: changed, added, or taken out. */
function pairForCorrection(basket: Basket, records: readonly WireShipping[]): readonly Pair[] {
  const count = Math.max(basket.ShippingModelList.length, records.length);
  return Array.from({ length: count }, (_, index) => ({
    wanted: basket.ShippingModelList[index] ?? null,
    known: records[index] ?? null,
  }));
}

function isSame(wanted: Wanted, known: WireShipping): boolean {
  return (
    wanted.deliveryCompany === known.deliveryCompany && (wanted.shippingNumber ?? '') === numberOf(known)
  );
}

/** What is sent without a number leaves one alone that staff entered for the same company. */
function mayBeFilled(wanted: Wanted, known: WireShipping): boolean {
  if (numberOf(known) === '') return true;
  return wanted.shippingNumber === undefined && wanted.deliveryCompany === known.deliveryCompany;
}

function toRecord({ wanted, known }: Pair, kind: PlanKind): ShippingRecord {
  const id = known === null ? {} : { shippingDetailId: toId(known.shippingDetailId ?? '') };
  if (wanted === null) return { ...id, shippingDeleteFlag: 1 };
  const erases = kind === 'correction' && known !== null && wanted.shippingNumber === undefined;
  const { deliveryCompany, shippingNumber, shippingDate } = wanted;
  if (erases && numberOf(known) !== '') return { ...id, deliveryCompany, shippingNumber: '', shippingDate };
  return { ...id, deliveryCompany, ...(shippingNumber !== undefined && { shippingNumber }), shippingDate };
}

function isStanding({ wanted, known }: Pair): boolean {
  if (wanted === null || known === null || wanted.shippingDate !== known.shippingDate) return false;
  return isSame(wanted, known);
}

function numberOf({ shippingNumber }: WireShipping): string {
  return plainTrackingNumber(shippingNumber ?? '');
}

/** A number at the mall; the wire's ids are text here. */
export function toId(text: string): number | string {
  const id = Number(text);
  return Number.isSafeInteger(id) && String(id) === text ? id : text;
}
