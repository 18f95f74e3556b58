import type { DeliveryRequest } from '@matome/domain/orders/order.ts';
import { readDay } from './wire-values.ts';
import type { WireOrder } from './wire.ts';

const NO_WISH = /^(?:指定|希望)?(?:なし|無し)$/u;
const HOURS = /(\d{1,2})(?::00|時)?\s*[~〜ー―‐-]\s*(\d{1,2})(?::00|時)/u;

/** The wished-for day and time. The time is text that each shop writes itself; without either there is no wish. */
export function toDeliveryRequest(wire: WireOrder): DeliveryRequest | null {
  const { deliveryRequestDay: day, deliveryRequestTime: time } = wire;
  const wishedTime = time !== null && NO_WISH.test(time) ? null : time;
  if (day === null && wishedTime === null) return null;
  return {
    on: readDay(day),
    slot: readSlot(wishedTime ?? ''),
    text: [day, time].filter((words) => words !== null).join(' '),
  };
}

/** 午前中 is a slot of every carrier, however a shop describes its hours. */
function readSlot(words: string): string | null {
  const narrow = words.normalize('NFKC');
  const isAfternoon = /午後|\bPM\b/iu.test(narrow);
  if (/午前|\bAM\b/iu.test(narrow) && !isAfternoon) return 'am';
  const hours = HOURS.exec(narrow);
  if (hours) return toSlot(Number(hours[1]), Number(hours[2]));
  return isAfternoon ? 'pm' : null;
}

/** A carrier's slot lies within one day; anything else is not taken for one. */
function toSlot(from: number, to: number): string | null {
  if (from < 6 || from >= to || to > 24) return null;
  return `${String(from).padStart(2, '0')}-${String(to).padStart(2, '0')}`;
}
