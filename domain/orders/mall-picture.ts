import type { MallOrder } from './mall-order.ts';
import type { Phase } from './status.ts';
import { standsBefore } from './status.ts';

/** Cancelled at the mall, as a whole order. It is never shipped from then on, whatever status a person sets. */
export function isCancelledAtMall(order: Pick<MallOrder, 'mallPhase' | 'cancelledAt'>): boolean {
  return order.mallPhase === 'cancelled' || order.cancelledAt !== null;
}

/** The mall shows the order as shipped, whoever said so. */
export function isShippedAtMall(order: Pick<MallOrder, 'mallPhase' | 'shipNotice'>): boolean {
  return order.shipNotice.given || order.mallPhase === 'shipped' || order.mallPhase === 'completed';
}

/** The phase that the mall's picture alone gives an order; an unknown status and a mark of the mall mean on hold. */
export function phaseAtMall(
  order: Pick<MallOrder, 'mallPhase' | 'cancelledAt' | 'shipNotice' | 'holds'>,
): Phase {
  if (isCancelledAtMall(order)) return 'cancelled';
  const phase = order.mallPhase ?? 'on-hold';
  if (isShippedAtMall(order)) return standsBefore(phase, 'shipped') ? 'shipped' : phase;
  return order.holds.length > 0 ? 'on-hold' : phase;
}
