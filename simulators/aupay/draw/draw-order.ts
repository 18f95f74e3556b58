import type { Random } from '../../random.ts';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';
import type { Order } from '../shop/order.ts';
import { drawMoney } from './draw-basket.ts';
import { drawLines } from './draw-lines.ts';
import { drawPerson, drawRecipient } from './draw-person.ts';
import { drawFirstProgress, drawProgress, type Placed } from './draw-progress.ts';
import { drawNickname } from './people.ts';

const MINUTE_MS = 60_000;
const FIRST_ORDER_ID = 412_600_000;
const DEVICES = [
  'au PAY マーケット(SP)',
  'au PAY マーケット(SP(app))',
  'au PAY マーケット(PC)',
  'au PAY マーケット(SP(app))',
];
const COMMENTS = [
  '',
  '',
  '',
  '不在の場合は宅配BOXへ入れてください。',
  '領収書をお願いします。宛名：（株）まとめ & Co.\n但し書き：食品代として',
  '13時以降だと助かります🙏 <よろしく>',
];
const DELIVERIES = [
  { name: '宅配便', id: 10021 },
  { name: 'ヤマト運輸（クール）', id: 10022 },
  { name: 'メール便', id: 10035 },
  { name: '佐川急便', id: 10040 },
] as const;
const TIMES = [null, null, '午前中', '14時～16時', '18:00～20:00', '19時-21時', '指定なし'];

/** An order of the past: the older, the farther it has come. */
export function drawPast(
  random: Random,
  past: { readonly index: number; readonly at: number; readonly now: number },
): Order {
  const placed = drawPlaced(random, past);
  return { ...placed, ...drawProgress(random, placed, past.now) };
}

/** An order that comes in this moment. */
export function drawNew(random: Random, fresh: { readonly index: number; readonly at: number }): Order {
  const placed = drawPlaced(random, fresh);
  return { ...placed, ...drawFirstProgress(random, placed) };
}

/** What the buyer gave; nothing in it changes later. */
function drawPlaced(random: Random, bought: { readonly index: number; readonly at: number }): Placed {
  // The mall knows no seconds.
  const at = Math.floor(bought.at / MINUTE_MS) * MINUTE_MS;
  const releaseOn = random.chance(0.07) ? toTokyoDay(at + random.integer(3, 45) * DAY_MS) : null;
  const isCrossBorder = random.chance(0.015);
  const orderer = drawPerson(random);
  const lines = drawLines(random, { at, releaseOn });
  const delivery = random.pick(DELIVERIES);
  return {
    orderId: FIRST_ORDER_ID + bought.index * 7,
    orderedAt: at,
    device: random.pick(DEVICES),
    isSparse: random.chance(0.3),
    releaseOn,
    isCrossBorder,
    orderer,
    recipient: drawRecipient(random, orderer, isCrossBorder),
    pickupShop: random.chance(0.02) ? String(random.integer(1000, 9999)) : null,
    ...drawMails(random),
    nickname: drawNickname(random),
    userComment: random.pick(COMMENTS),
    orderOption: random.chance(0.1) ? '納品書=不要' : '',
    tradeRemarks: random.chance(0.05) ? '同梱希望あり' : '',
    memo: random.chance(0.08) ? '常連様。前回破損あり 要注意' : '',
    lines,
    ...drawMoney(random, lines),
    deliveryName: delivery.name,
    deliveryMethodId: delivery.id,
    deliveryRequest: drawDeliveryRequest(random, at),
    disguise: null,
  };
}

function drawMails(random: Random): Pick<Order, 'relayMail' | 'rawMail'> {
  const user = random.integer(100_000, 999_999);
  return {
    relayMail: `u${user}@relay.aupay.example`,
    rawMail: random.chance(0.6) ? null : `buyer${user}@mail.example`,
  };
}

function drawDeliveryRequest(random: Random, at: number): Order['deliveryRequest'] {
  if (random.chance(0.5)) return { on: null, time: null };
  const on = random.chance(0.7) ? toTokyoDay(at + random.integer(2, 10) * DAY_MS) : null;
  return { on, time: random.pick(TIMES) };
}
