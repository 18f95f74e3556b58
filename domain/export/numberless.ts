import type { Shipment } from '../orders/order.ts';
import type { Carrier, Method } from '../shipping/carriers.ts';

/** M10: by these a parcel travels without a 伝票番号. 日本郵便 and ゆうパック are two carriers, and differ in メール便. */
const NUMBERLESS: Partial<Record<Carrier, readonly Method[]>> = {
  'japan-post': ['non-standard-mail', 'letter-pack', 'mail-bin'],
  'yu-pack': ['non-standard-mail', 'letter-pack'],
  sagawa: ['mail-bin'],
};

/** True when the 伝票番号 of this shipment may be empty, at a mall where the exceptions hold. */
export function mayGoWithoutNumber({ carrier, method }: Pick<Shipment, 'carrier' | 'method'>): boolean {
  if (carrier === null || method === null) return false;
  return NUMBERLESS[carrier]?.includes(method) ?? false;
}
