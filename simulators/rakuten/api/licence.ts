import { z } from 'zod';
import { DAY_MS, toTokyoDay } from '../../tokyo-time.ts';

export const SERVICE_SECRET = 'SP410010_Mt0meS1mul4tor';
export const LICENSE_KEY = 'SL410010_k1tchenSh0pKey7';

/** What the mall remembers of a shop beside its orders. */
type Memory = Map<string, z.core.util.JSONType>;

const EXPIRY = 'licence-expires-at';
const DISABLED = 'disabled-functions';
const DEFAULT_LIFE_DAYS = 60;

/** The end of the Tokyo day on which the licence key ends, in ms; 60 days after the shop was opened unless it was set. */
export function licenceExpiresAt(memory: Memory, now: number): number {
  const known = z.number().safeParse(memory.get(EXPIRY));
  if (known.success) return known.data;
  const expiresAt = Date.parse(`${toTokyoDay(now + DEFAULT_LIFE_DAYS * DAY_MS)}T23:59:59+09:00`);
  memory.set(EXPIRY, expiresAt);
  return expiresAt;
}

export function setLicenceExpiry(memory: Memory, expiresAt: number): void {
  memory.set(EXPIRY, expiresAt);
}

/** By name, such as `rpay.order.getOrder`: what the shop has not switched on in RMS. */
export function disabledFunctions(memory: Memory): readonly string[] {
  return z.array(z.string()).safeParse(memory.get(DISABLED)).data ?? [];
}

export function setDisabledFunctions(memory: Memory, names: readonly string[]): void {
  memory.set(DISABLED, [...names]);
}
