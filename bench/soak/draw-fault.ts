import type { Fault, FaultRuleInput } from '@matome/simulators/faults.ts';
import type { Random } from '@matome/simulators/random.ts';

export const FAULT_KINDS = [
  'delay',
  'drop-before',
  'drop-after',
  'hang',
  'status',
  'html',
  'truncate',
  'duplicate-page',
  'expire-token',
  'rate-limit',
  'clock-skew',
] as const satisfies readonly Fault['kind'][];

const LISTING = '/v1/orders';
const PATHS = [
  LISTING,
  '/v1/orders/*',
  '/v1/orders/*/shipping_notice',
  '/v1/orders/*/review',
  '/oauth/token',
];
const BAD_GATEWAY = [500, 502, 503, 504];

/** A fault of that kind, for one to three of the next requests of some path. None of them makes the mall refuse for good. */
export function drawFault(random: Random, kind: Fault['kind']): FaultRuleInput {
  const path = kind === 'duplicate-page' ? LISTING : random.pick(PATHS);
  // A token that dies twice running is taken for a refusal, which pauses the shop until a person looks.
  const times = kind === 'expire-token' ? 1 : random.integer(1, 3);
  const match = { path, nth: random.integer(1, 3), times };
  return { match, fault: drawKind(random, kind) };
}

function drawKind(random: Random, kind: Fault['kind']): FaultRuleInput['fault'] {
  const after = random.chance(0.5);
  switch (kind) {
    case 'delay':
      return { kind, ms: random.integer(50, 3_000), after };
    case 'hang':
      return { kind, after };
    case 'status':
      return { kind, code: random.pick(BAD_GATEWAY), after };
    case 'html':
      return { kind, code: random.pick([200, ...BAD_GATEWAY]), after };
    case 'rate-limit':
      return random.chance(0.5) ? { kind } : { kind, retryAfter: random.integer(1, 2) };
    case 'clock-skew':
      return { kind, ms: random.integer(-2_000, 2_000) };
    case 'drop-before':
    case 'drop-after':
    case 'truncate':
    case 'duplicate-page':
    case 'expire-token':
      return { kind };
    default:
      return kind satisfies never;
  }
}
