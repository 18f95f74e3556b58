import type { Decisions } from './decisions.ts';
import type { Phase } from './status.ts';
import { standsBefore } from './status.ts';

/** A confirmed telling moves an order on to `phase`, and never back. */
export function moveForward(decisions: Decisions, phase: Phase): Decisions {
  if (!standsBefore(decisions.phase, phase)) return decisions;
  return { ...decisions, status: phase, phase, statusBy: 'system' };
}
