import { z } from 'zod';
import type { MallState } from '../frame/open-mall.ts';
import type { Buyable, Told, Trade } from '../mall.ts';
import { DAY_MS, toTokyoDay } from '../tokyo-time.ts';
import { LICENSE_KEY, SERVICE_SECRET } from './api/licence.ts';
import { describeSettlement } from './draw/draw-settlement.ts';
import { DELIVERY_COMPANIES, PROGRESS, SETTLEMENT } from './order/codes.ts';
import {
  cancelOrder,
  confirmOrder,
  reportShipped,
  settleOrder,
  shipEveryBasket,
} from './order/move-order.ts';
import type { Order } from './order/order-model.ts';
import { sumOrder } from './order/sum-order.ts';

/** The shop, played in the words of any mall. */
export function tradeAt(state: MallState<Order>): Trade {
  const { clock, journal } = state;
  function change(orderNo: string, to: (order: Order) => Order): void {
    const order = state.book.find(orderNo);
    if (order === undefined) return;
    state.book.put(to(order));
    state.changed();
  }
  return {
    shopName: '台所道具と食品の店 みのり',
    credentials: { serviceSecret: SERVICE_SECRET, licenseKey: LICENSE_KEY },
    buy(bought) {
      const at = clock.now();
      const place = placeAs(bought, at);
      if (place === null) return null;
      const order = state.book.place(at, place);
      state.changed();
      return order.model.orderNumber;
    },
    cancel: (orderNo) => change(orderNo, (order) => cancelOrder(order, clock.now())),
    disguise: (orderNo, disguise) => change(orderNo, (order) => ({ ...order, disguise })),
    shipByHand(orderNo, trackingNumber) {
      const at = clock.now();
      const record = {
        shippingNumber: trackingNumber,
        deliveryCompany: '1001',
        deliveryCompanyName: DELIVERY_COMPANIES[1001] ?? null,
        shippingDate: toTokyoDay(at),
      };
      change(orderNo, (order) =>
        reportShipped(
          shipEveryBasket(order, () => record),
          at,
        ),
      );
    },
    orders: () =>
      state.book
        .all()
        .map(({ model, times }) => ({ orderNo: model.orderNumber, orderedAt: new Date(times.ordered) })),
    told: () => journal.effects('ship-notice').map(toTold),
    // The mall does not learn that something arrived.
    receiveAll: () => 0,
  };
}

/** How an order comes to stand so; `null`: it cannot at this mall. */
function placeAs(bought: Buyable, at: number): ((order: Order) => Order) | null {
  switch (bought) {
    case 'unpaid':
      return (order) => confirmOrder(payByTransfer(order, at), at);
    case 'to-ship':
      return (order) => settleOrder(order, at);
    case 'to-rate':
      return null;
  }
}

/** In place of whatever it was to be paid with, and of its fees. */
function payByTransfer(order: Order, at: number): Order {
  const free = { paymentCharge: 0, additionalFeeOccurAmountToUser: 0, additionalFeeOccurAmountToShop: 0 };
  const model = sumOrder({
    ...order.model,
    ...free,
    SettlementModel: describeSettlement(SETTLEMENT.bankTransfer),
    PointModel: null,
    DueDateModelList: [{ dueDateType: 0, dueDate: toTokyoDay(at + 5 * DAY_MS) }],
    PackageModelList: order.model.PackageModelList.map((basket) => ({ ...basket, deliveryPrice: 0 })),
  });
  return { ...order, model: { ...model, orderProgress: PROGRESS.awaitingConfirmation } };
}

const heldSchema = z.object({
  held: z.array(
    z.object({ ShippingModelList: z.array(z.object({ shippingNumber: z.string().nullable() })) }),
  ),
});

function toTold({ orderId, body }: { readonly orderId: string | null; readonly body: unknown }): Told {
  const { held } = heldSchema.parse(body);
  const records = held.flatMap(({ ShippingModelList }) => ShippingModelList);
  const trackingNumbers = records.flatMap(({ shippingNumber }) =>
    shippingNumber === null ? [] : [shippingNumber],
  );
  return { kind: 'ship-notice', orderNo: orderId ?? '', trackingNumbers };
}
