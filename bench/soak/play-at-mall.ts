import type { Simulators } from '@matome/simulators/start.ts';
import type { Happening } from './draw-schedule.ts';

export type SimulatedRakuma = Simulators['malls']['rakuma'];
type AtMall = Exclude<Happening, { readonly kind: 'kill' | 'cut-database' }>;
type Truth = ReturnType<SimulatedRakuma['orders']>[number];

/** Lets one thing happen at the mall; where nothing fits it, nothing does. */
export function playAtMall(mall: SimulatedRakuma, happening: AtMall): void {
  switch (happening.kind) {
    case 'buy': {
      const status = happening.isPaid ? 'awaiting_shipment' : 'awaiting_payment';
      mall.addOrder({ hidden: happening.isHidden, order: { status } });
      return;
    }
    case 'pay':
      change(mall, happening.pick, ['awaiting_payment'], { action: 'pay' });
      return;
    case 'cancel':
      change(mall, happening.pick, ['awaiting_payment', 'awaiting_shipment'], { action: 'cancel' });
      return;
    case 'ship-at-mall':
      change(mall, happening.pick, ['awaiting_shipment'], { action: 'ship' });
      return;
    case 'review':
      change(mall, happening.pick, ['awaiting_receipt'], { action: 'buyer-review', grade: 'good' });
      return;
    case 'reveal': {
      const hidden = ordersOf(mall).filter((truth) => truth.hidden);
      const found = pickFrom(hidden, happening.pick);
      if (found !== undefined) mall.changeOrder(found.order.order_id, { action: 'reveal' });
      return;
    }
    case 'fault':
      mall.faults.add(happening.rule);
      return;
    default:
      happening satisfies never;
  }
}

/** Nothing goes wrong any more, and nothing stays hidden. */
export function healMall(mall: SimulatedRakuma): void {
  mall.faults.clear();
  for (const truth of ordersOf(mall)) {
    if (truth.hidden) mall.changeOrder(truth.order.order_id, { action: 'reveal' });
  }
}

/** Of the first shop. */
export function ordersOf(mall: SimulatedRakuma): readonly Truth[] {
  return mall.orders(mall.shops()[0]?.shopId);
}

function change(
  mall: SimulatedRakuma,
  pick: number,
  statuses: readonly string[],
  done: Parameters<SimulatedRakuma['changeOrder']>[1],
): void {
  const fitting = ordersOf(mall).filter(({ order }) => statuses.includes(order.status));
  const found = pickFrom(fitting, pick);
  if (found !== undefined) mall.changeOrder(found.order.order_id, done);
}

function pickFrom<T>(choices: readonly T[], pick: number): T | undefined {
  return choices[Math.floor(pick * choices.length)];
}
