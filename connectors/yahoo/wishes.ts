import type { DeliveryRequest, Gift } from '@matome/domain/orders/order.ts';
import { readDay, readFlag } from './wire-values.ts';
import type { WireShip } from './wire.ts';

/** Day, hours and where the parcel may be left. */
export function toDeliveryRequest(ship: WireShip): DeliveryRequest | null {
  const place = readFlag(ship.IsEazy) === true ? ship.EazyDeliveryName : null;
  const words = [ship.ShipRequestDate, ship.ShipRequestTime, place === null ? null : `置き配：${place}`];
  const said = words.filter((word) => word !== null);
  if (said.length === 0) return null;
  return {
    on: readDay(ship.ShipRequestDate),
    slot: toSlot(ship.ShipRequestTime),
    text: said.join(' '),
  };
}

const HOURS = /^(\d{1,2})(?::00|時)?\s*[～〜~－ー-]\s*(\d{1,2})(?::00|時)?$/u;

/** `12:00～14:00` is `12-14`. Other words than hours and halves of a day are no slot; they stay in the text. */
function toSlot(time: string | null): string | null {
  const plain = (time ?? '').normalize('NFKC');
  if (plain.startsWith('午前')) return 'am';
  if (plain.startsWith('午後') && !/\d/u.test(plain)) return 'pm';
  const hours = HOURS.exec(plain);
  if (hours === null) return null;
  const [from, to] = [Number(hours[1]), Number(hours[2])];
  return from < to && to <= 24 ? `${String(from).padStart(2, '0')}-${String(to).padStart(2, '0')}` : null;
}

export function toGift(ship: WireShip): Gift | null {
  const isWrapped = readFlag(ship.NeedGiftWrap) === true;
  const hasNoshi = readFlag(ship.NeedGiftWrapPaper) === true;
  const message = ship.GiftWrapMessage;
  if (!isWrapped && !hasNoshi && message === null) return null;
  const noshi = [ship.GiftWrapPaperType, ship.GiftWrapName].filter((word) => word !== null);
  return {
    wrapping: isWrapped ? (ship.GiftWrapType ?? 'ラッピング') : null,
    noshi: hasNoshi ? noshi.join(' ') || 'のし' : null,
    message,
  };
}
