import type { DeliveryRequest, Gift } from '@matome/domain/orders/order.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { orNull, readInstant } from './blank.ts';
import type { WireOrder, WireWindow } from './wire.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_HOURS = 24;

/** The delivery window that the buyer chose, and where the parcel may be left. */
export function toDeliveryRequest(wire: WireOrder): DeliveryRequest | null {
  const windows = wire.orderItems.map(({ fulfillment }) => fulfillment?.shipping?.scheduledDeliveryWindow);
  const window = windows.find((one) => readInstant(one?.earliestDateTime) !== null);
  const dropOff = orNull(wire.recipient?.deliveryPreference?.dropOffLocation);
  if (!window && dropOff === null) return null;
  const words = [window && describeWindow(window), dropOff].filter((text) => typeof text === 'string');
  return { ...(window ? readWindow(window) : { on: null, slot: null }), text: words.join('、') };
}

function describeWindow({ earliestDateTime, latestDateTime }: WireWindow): string {
  return [orNull(earliestDateTime), orNull(latestDateTime)].filter((text) => text !== null).join('～');
}

/** Whole hours of one Tokyo day are a slot; anything else stays in the words alone. An end such as 15:59:59 means 16:00. */
function readWindow(window: WireWindow): Pick<DeliveryRequest, 'on' | 'slot'> {
  const from = readInstant(window.earliestDateTime);
  const to = readInstant(window.latestDateTime);
  if (from === null) return { on: null, slot: null };
  const on = tokyoDay(from);
  if (to === null) return { on, slot: null };
  const dayStartMs = Date.parse(`${on}T00:00:00+09:00`);
  const fromHour = (from.getTime() - dayStartMs) / HOUR_MS;
  const toHour =
    (to.getTime() + (to.getTime() % (HOUR_MS / 60) === 59_000 ? 1000 : 0) - dayStartMs) / HOUR_MS;
  if (toHour > DAY_HOURS) return { on: null, slot: null };
  return { on, slot: slotOf(fromHour, toHour) };
}

function slotOf(fromHour: number, toHour: number): string | null {
  if (!Number.isInteger(fromHour) || !Number.isInteger(toHour) || fromHour >= toHour) return null;
  if (fromHour === 0 && toHour === DAY_HOURS) return null;
  if (fromHour <= 9 && toHour === 12) return 'am';
  return `${twoDigits(fromHour)}-${twoDigits(toHour)}`;
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}

/** The wrapping and the words of all items together. */
export function toGift(wire: WireOrder): Gift | null {
  const options = wire.orderItems.map(({ fulfillment }) => fulfillment?.packing?.giftOption);
  if (!options.some(Boolean)) return null;
  const wrapping = joinOnce(
    options.map((option) => option?.giftWrapLevel),
    '、',
  );
  const message = joinOnce(
    options.map((option) => option?.giftMessage),
    '\n',
  );
  return { wrapping, noshi: null, message };
}

function joinOnce(texts: readonly (string | null | undefined)[], separator: string): string | null {
  const given = texts.flatMap((text) => orNull(text) ?? []);
  return given.length === 0 ? null : [...new Set(given)].join(separator);
}
