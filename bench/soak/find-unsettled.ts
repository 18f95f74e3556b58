import type { DeskFacts, MallFacts } from './audit.ts';

const OPEN = new Set(['planned', 'sending', 'uncertain']);
/** Where the desk has nothing left to say. */
const AT_REST = new Set(['awaiting_payment', 'awaiting_receipt', 'completed', 'cancelled']);

/** A4: what has not yet reached an end; none = desk and mall are at rest and see the same. */
export function findUnsettled(desk: DeskFacts, { statuses }: MallFacts): readonly string[] {
  const held = new Map(desk.orders.map((order) => [order.mallOrderNo, order]));
  const found: string[] = desk.paused === null ? [] : [`A4 the shop is paused: ${desk.paused}`];
  for (const [no, status] of statuses) {
    const order = held.get(no);
    if (order === undefined) found.push(`A4 ${no}: not yet fetched`);
    else if (order.mallStatus !== status)
      found.push(`A4 ${no}: the desk still sees ${order.mallStatus}, the mall has ${status}`);
    else if (!AT_REST.has(status)) {
      found.push(
        `A4 ${no}: ${status} (${order.phase}, notice ${order.shipNotice}, rating ${order.buyerRating})`,
      );
    }
  }
  for (const { mallOrderNo: no, kind, state, message } of desk.instructions) {
    if (OPEN.has(state)) found.push(`A4 ${no}: the ${kind} is still ${state} (${message ?? 'no message'})`);
  }
  return found;
}
