import type { MallState } from '../../frame/open-mall.ts';
import type { Rate } from '../../http/token-bucket.ts';
import type { Order } from './order.ts';

export type AmazonState = MallState<Order>;

/** The usage plans: requests a second, and how many at once. */
export const RATES = {
  searchOrders: { perSecond: 0.0056, burst: 20 },
  getOrder: { perSecond: 0.5, burst: 30 },
  confirmShipment: { perSecond: 2, burst: 10 },
  getMarketplaceParticipations: { perSecond: 0.016, burst: 15 },
} as const satisfies Record<string, Rate>;
export type Operation = keyof typeof RATES;

const ROLE = 'personal-data';

/** Whether the application holds the role that shows personal data. */
export function mayReadPersons(state: AmazonState): boolean {
  return state.memory.get(ROLE) !== false;
}

export function setPersonsRole(state: AmazonState, isHeld: boolean): void {
  state.memory.set(ROLE, isHeld);
  state.changed();
}
