import { z } from 'zod';
import type { MallState } from '../frame/open-mall.ts';
import { DAY_MS } from '../tokyo-time.ts';
import type { Order } from './shop/order.ts';

export type AupayState = MallState<Order>;

export const SHOP_ID = '10048821';
export const SHOP_NAME = 'まとめ市場 au PAY マーケット店';
const KEY_LIFETIME_MS = 90 * DAY_MS;
const MEMORY_NAME = 'access';

const accessSchema = z.object({
  /** How many keys the shop has had. */
  serial: z.number(),
  issuedAt: z.number(),
  expiresAt: z.number(),
  isIpRegistered: z.boolean(),
  hasOrderRights: z.boolean(),
});
/** The shop's API key and what it may do. */
export type Access = z.infer<typeof accessSchema>;

/** Of a mall that has just opened: a key issued this moment. */
export function readAccess(state: AupayState): Access {
  const kept = state.memory.get(MEMORY_NAME);
  if (kept !== undefined) return accessSchema.parse(kept);
  const issuedAt = state.clock.now();
  return keep(state, {
    serial: 1,
    issuedAt,
    expiresAt: issuedAt + KEY_LIFETIME_MS,
    isIpRegistered: true,
    hasOrderRights: true,
  });
}

export function changeAccess(
  state: AupayState,
  change: Partial<Omit<Access, 'serial' | 'issuedAt'>>,
): Access {
  const access = keep(state, { ...readAccess(state), ...change });
  state.changed();
  return access;
}

/** A new key for 90 days; the one before it is good no more. */
export function issueKey(state: AupayState): Access {
  const before = readAccess(state);
  const issuedAt = state.clock.now();
  const next = { ...before, serial: before.serial + 1, issuedAt, expiresAt: issuedAt + KEY_LIFETIME_MS };
  const access = keep(state, next);
  state.changed();
  return access;
}

export function apiKeyOf({ serial }: Access): string {
  return `5e11e20000aabbccddeeff00112233445566778899${serial.toString(16).padStart(6, '0')}`;
}

function keep(state: AupayState, access: Access): Access {
  state.memory.set(MEMORY_NAME, access);
  return access;
}
