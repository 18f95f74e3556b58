import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** `= any(…)` of ids: one parameter however many there are, where a list of values ends at 65,535. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
