import { DELIVERY_COMPANIES } from '../order/codes.ts';
import { addShipping, changeShippings, openBaskets } from '../order/move-order.ts';
import type { Order } from '../order/order-model.ts';
import type { Shipping } from '../order/package-model.ts';
import { type Message, say } from './message.ts';
import { sayMissing } from './read-request.ts';
import { type AskedRecord, MOST_RECORDS_OF_A_BASKET } from './shipping-request.ts';

const OF = 'UPDATE_ORDERSHIPPING';

export interface Asked {
  readonly basketId: number;
  readonly record: AskedRecord;
  readonly dataNumber: number;
}
/** `isNew`: a record was added. `order` is `null` when nothing was taken. */
export interface Applied {
  readonly order: Order | null;
  readonly isNew: boolean;
  readonly message: Message;
}

/** Adds, changes or deletes one shipping record: without an id it is always a further one. */
export function applyRecord(order: Order, asked: Asked): Applied {
  const { basketId, record, dataNumber } = asked;
  const basket = openBaskets(order.model).find((candidate) => candidate.basketId === basketId);
  if (basket === undefined) return refuse('該当する送付先が存在しません。', dataNumber);
  const { shippingDetailId: id } = record;
  if (id === null || id === undefined) {
    if (record.shippingDeleteFlag === 1) return refuseMissingId(dataNumber);
    if (basket.ShippingModelList.length >= MOST_RECORDS_OF_A_BASKET) {
      return refuse('発送情報の登録上限を超えています。', dataNumber);
    }
    const added = addShipping(order, basketId, describe(record, NOTHING));
    const message = say({ of: OF, suffix: 'INFO_101' }, '発送情報の登録に成功しました。', {
      dataNumber,
      shippingDetailId: added.shippingDetailId,
    });
    return { order: added.order, isNew: true, message };
  }
  if (!basket.ShippingModelList.some(({ shippingDetailId }) => shippingDetailId === id)) {
    return refuse('該当する発送明細が存在しません。', dataNumber);
  }
  return record.shippingDeleteFlag === 1 ? removeRecord(order, asked, id) : changeRecord(order, asked, id);
}

function removeRecord(order: Order, { basketId, dataNumber }: Asked, id: number): Applied {
  const changed = changeShippings(order, basketId, (records) =>
    records.filter(({ shippingDetailId }) => shippingDetailId !== id),
  );
  const place = { dataNumber, shippingDetailId: id };
  const message = say({ of: OF, suffix: 'INFO_103' }, '発送情報の削除に成功しました。', place);
  return { order: changed, isNew: false, message };
}

function changeRecord(order: Order, { basketId, record, dataNumber }: Asked, id: number): Applied {
  const changed = changeShippings(order, basketId, (records) =>
    records.map((known) =>
      known.shippingDetailId === id ? { shippingDetailId: id, ...describe(record, known) } : known,
    ),
  );
  const place = { dataNumber, shippingDetailId: id };
  const message = say({ of: OF, suffix: 'INFO_102' }, '発送情報の更新に成功しました。', place);
  return { order: changed, isNew: false, message };
}

type Described = Omit<Shipping, 'shippingDetailId'>;
const NOTHING: Described = {
  shippingNumber: null,
  deliveryCompany: null,
  deliveryCompanyName: null,
  shippingDate: null,
};

/** What is absent stays, what is empty is erased. */
function describe(asked: AskedRecord, known: Described): Described {
  const deliveryCompany = asked.deliveryCompany ?? known.deliveryCompany;
  return {
    shippingNumber: replaceText(known.shippingNumber, asked.shippingNumber),
    deliveryCompany,
    deliveryCompanyName: deliveryCompany === null ? null : (DELIVERY_COMPANIES[deliveryCompany] ?? null),
    shippingDate: replaceText(known.shippingDate, asked.shippingDate),
  };
}

function replaceText(known: string | null, asked: string | null | undefined): string | null {
  if (asked === null || asked === undefined) return known;
  return asked === '' ? null : asked;
}

function refuse(text: string, dataNumber: number): Applied {
  return { order: null, isNew: false, message: say({ of: OF, suffix: 'ERROR_101' }, text, { dataNumber }) };
}

function refuseMissingId(dataNumber: number): Applied {
  return { order: null, isNew: false, message: sayMissing(OF, 'shippingDetailId', { dataNumber }) };
}
