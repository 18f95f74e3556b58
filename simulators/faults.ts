import { z } from 'zod';
import { jsonSchema } from './json.ts';

const after = z.boolean().default(false);
const wait = z.int().min(0);

/** What goes wrong. `after: true`: the mall acts first, and then it goes wrong. */
const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delay'), ms: wait, after }),
  z.strictObject({ kind: z.literal('drop-before') }),
  z.strictObject({ kind: z.literal('drop-after') }),
  z.strictObject({ kind: z.literal('hang'), after }),
  z.strictObject({
    kind: z.literal('status'),
    code: z.int().min(400).max(599),
    body: jsonSchema.optional(),
    retryAfter: z.int().min(0).optional(),
    after,
  }),
  z.strictObject({ kind: z.literal('html'), code: z.int().min(200).max(599).default(502), after }),
  z.strictObject({ kind: z.literal('truncate') }),
  z.strictObject({ kind: z.literal('duplicate-page') }),
  z.strictObject({ kind: z.literal('expire-token') }),
  z.strictObject({ kind: z.literal('rate-limit'), retryAfter: z.int().min(0).optional() }),
  z.strictObject({ kind: z.literal('clock-skew'), ms: z.int() }),
]);
export type Fault = z.infer<typeof faultSchema>;
type Nuisance = Extract<Fault, { kind: 'delay' | 'clock-skew' }>;
/** A fault that takes the place of an answer, or of the work. */
export type Blow = Exclude<Fault, Nuisance>;

/**
 * `path`: a glob (`*` within a segment, `**` over segments) or, beginning with `^`, a regular expression; of the mall's own path,
 * without the query. `nth`: the first matching request that is hit, from 1. `times`: how many from there on; by default one if
 * `nth` is given, else all.
 */
export const faultRuleSchema = z.strictObject({
  match: z
    .strictObject({
      method: z.string().toUpperCase().optional(),
      path: z.string().refine(isPattern, 'not a regular expression').optional(),
      nth: z.int().min(1).optional(),
      times: z.int().min(1).optional(),
    })
    .default({}),
  fault: faultSchema,
});
export type FaultRule = z.output<typeof faultRuleSchema>;
export type FaultRuleInput = z.input<typeof faultRuleSchema>;

export interface FaultTarget {
  readonly method: string;
  readonly path: string;
  /** Only then can a page be sent twice; `duplicate-page` does not count other requests. */
  readonly hasPreviousPage: boolean;
}

/** What befalls one request: delays and skews add up; of the blows only the first falls. */
export interface Strike {
  readonly kinds: readonly Fault['kind'][];
  readonly delayBeforeMs: number;
  readonly delayAfterMs: number;
  readonly skewMs: number;
  readonly blow: Blow | null;
}

/** The faults to come; counts what it has seen. */
export class FaultPlan {
  #rules: { readonly rule: FaultRule; readonly path: RegExp | null; seen: number; hits: number }[] = [];

  add(input: FaultRuleInput): void {
    const rule = faultRuleSchema.parse(input);
    const path = rule.match.path === undefined ? null : toRegExp(rule.match.path);
    this.#rules.push({ rule, path, seen: 0, hits: 0 });
  }

  clear(): void {
    this.#rules = [];
  }

  list(): readonly (FaultRule & { readonly seen: number; readonly hits: number })[] {
    return this.#rules.map(({ rule, seen, hits }) => ({ ...rule, seen, hits }));
  }

  has(kind: Fault['kind']): boolean {
    return this.#rules.some(({ rule }) => rule.fault.kind === kind);
  }

  /** Counts a request and says what befalls it. */
  strike(target: FaultTarget): Strike {
    const struck: Fault[] = [];
    for (const entry of this.#rules) {
      const { match, fault } = entry.rule;
      if (match.method !== undefined && match.method !== target.method) continue;
      if (entry.path !== null && !entry.path.test(target.path)) continue;
      if (fault.kind === 'duplicate-page' && !target.hasPreviousPage) continue;
      entry.seen += 1;
      const first = match.nth ?? 1;
      const times = match.times ?? (match.nth === undefined ? Number.POSITIVE_INFINITY : 1);
      if (entry.seen < first || entry.seen >= first + times) continue;
      entry.hits += 1;
      struck.push(fault);
    }
    return toStrike(struck);
  }
}

function toStrike(struck: readonly Fault[]): Strike {
  const blow = struck.find(isBlow) ?? null;
  const nuisances = struck.filter((fault) => !isBlow(fault));
  const delays = nuisances.filter((fault) => fault.kind === 'delay');
  const skews = nuisances.filter((fault) => fault.kind === 'clock-skew');
  return {
    kinds: [...nuisances, ...(blow === null ? [] : [blow])].map(({ kind }) => kind),
    delayBeforeMs: sum(delays.filter(({ after: isAfter }) => !isAfter)),
    delayAfterMs: sum(delays.filter(({ after: isAfter }) => isAfter)),
    skewMs: sum(skews),
    blow,
  };
}

function isBlow(fault: Fault): fault is Blow {
  return fault.kind !== 'delay' && fault.kind !== 'clock-skew';
}

function sum(faults: readonly { readonly ms: number }[]): number {
  return faults.reduce((total, { ms }) => total + ms, 0);
}

function isPattern(path: string): boolean {
  try {
    toRegExp(path);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function toRegExp(path: string): RegExp {
  if (path.startsWith('^')) return new RegExp(path);
  const parts = path.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}
