import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { ReadOrder, Rejected } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayUnreadableOrder } from '../say-order.ts';
import { NAME } from './codes.ts';
import { toMallOrder } from './orders.ts';
import { wireOrder, wireOrderNo } from './wire.ts';
import { parseXml } from '../xml/parse-xml.ts';

/** The text of one `OrderInfo` element, which is also what is kept. What is no order is `Rejected`, never an error. */
export function readOrderXml(raw: string): ReadOrder | Rejected {
  const parsed = parseXml(raw);
  const element = parsed?.root === 'OrderInfo' ? parsed.body : null;
  const wire = wireOrder.safeParse(element);
  if (wire.success) return { order: toMallOrder(wire.data), raw };
  const no = wireOrderNo.safeParse(element);
  return {
    mallOrderNo: no.success ? no.data.OrderId : null,
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
  return orThrow(readOrderXml(raw)).order;
}

export function orThrow(read: ReadOrder | Rejected): ReadOrder {
  if (isReadOrder(read)) return read;
  throw new MallError('unreadable', read.message, { code: read.code });
}
