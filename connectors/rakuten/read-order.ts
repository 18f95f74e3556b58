import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import { parseJson } from '../http/send-request.ts';
import type { ReadOrder, Rejected } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayUnreadableOrder } from '../say-order.ts';
import { NAME } from './codes.ts';
import { toMallOrder } from './orders.ts';
import { wireOrder, wireOrderNo } from './wire.ts';

/** One element of OrderModelList, with its JSON as it is kept. What is no order is `Rejected`, never an error. */
export function readOrderJson(json: unknown): ReadOrder | Rejected {
  const raw = JSON.stringify(json);
  const wire = wireOrder.safeParse(json);
  if (wire.success) return { order: toMallOrder(wire.data), raw };
  const no = wireOrderNo.safeParse(json);
  return {
    mallOrderNo: no.success ? no.data.orderNumber : null,
    code: 'unreadable',
    message: sayUnreadableOrder(NAME, wire.error.issues),
    raw,
  };
}

export function isReadOrder(read: ReadOrder | Rejected): read is ReadOrder {
  return 'order' in read;
}

/** A stored order again. Throws MallError `unreadable`. */
export function readRaw(raw: string): MallOrder {
  const read = readOrderJson(parseJson(raw)?.json ?? null);
  if (isReadOrder(read)) return read.order;
  throw toUnreadable(read);
}

export function toUnreadable({ message, code }: Rejected): MallError {
  return new MallError('unreadable', message, { code });
}
