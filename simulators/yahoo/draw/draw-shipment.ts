import type { Random } from '../../random.ts';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';
import { SHIP_METHODS } from '../order/codes.ts';
import type { Order, Shipment } from '../order/order.ts';

const METHODS = [
  'postage1',
  'postage1',
  'postage1',
  'postage2',
  'postage3',
  'postage4',
  'postage5',
  'postage6',
  'postage7',
  'postage8',
];
const SLOTS = ['午前中', '12:00～14:00', '14:00～16:00', '16:00～18:00', '18:00～20:00', '19:00～21:00'];

/** How the buyer wants it sent; nothing is sent yet. `at`: when it was bought, in ms. */
export function drawShipment(random: Random, at: number): Shipment {
  const method = random.pick(METHODS);
  const hasDay = random.chance(0.3);
  const isEazy = method === 'postage1' && random.chance(0.08);
  return {
    method,
    companyCode: random.chance(0.4) ? companyOf(method) : '',
    invoice1: '',
    invoice2: '',
    emptyReason: '',
    url: '',
    notes: '',
    shippedOn: '',
    arrivesOn: '',
    requestOn: hasDay ? toTokyoDay(at + random.integer(3, 12) * DAY_MS) : '',
    requestTime: random.chance(hasDay ? 0.7 : 0.1) ? random.pick(SLOTS) : '',
    instructStatus: '',
    collectionOn: '',
    codTax: '',
    isEazy,
    eazyCode: isEazy ? String(random.integer(0, 7)) : '',
    eazyName: '',
    isMallContactless: random.chance(0.05),
  };
}

/** The shipment of something that went out at `at`. */
export function drawDispatch(random: Random, shipment: Shipment, at: number): Shipment {
  const companyCode = companyOf(shipment.method);
  const isWithoutNumber = shipment.method === 'postage5' || shipment.method === 'postage7';
  const hasSecond = !isWithoutNumber && random.chance(0.04);
  return {
    ...shipment,
    companyCode,
    invoice1: isWithoutNumber ? '' : drawInvoice(random),
    invoice2: hasSecond ? drawInvoice(random) : '',
    emptyReason: isWithoutNumber ? '105' : '',
    notes: random.chance(0.1) ? 'お荷物番号は翌朝から検索できます。' : '',
    shippedOn: toTokyoDay(at),
    arrivesOn: random.chance(0.3) ? toTokyoDay(at + DAY_MS) : '',
  };
}

export function drawGift(random: Random): Order['gift'] {
  if (!random.chance(0.08)) return null;
  const hasPaper = random.chance(0.4);
  return {
    wrapType: !hasPaper || random.chance(0.5) ? random.pick(['ピンク', 'ブルー', '包装紙おまかせ']) : '',
    message: random.chance(0.4) ? 'お誕生日おめでとう！\nまた遊びに来てね ♪' : '',
    paperType: hasPaper ? random.pick(['御祝', '内祝', '御中元', '志']) : '',
    paperName: hasPaper ? random.pick(['髙橋', '山田　太郎・花子', '']) : '',
  };
}

function companyOf(method: string): string {
  return SHIP_METHODS[method]?.company ?? '';
}

function drawInvoice(random: Random): string {
  return String(random.integer(100_000_000_000, 999_999_999_999));
}
