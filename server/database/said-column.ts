import type { Said } from '@matome/domain/text/said.ts';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** A text for a person, as its column takes it. */
export function saidColumn(said: Said): RawBuilder<Said> {
  return sql<Said>`${JSON.stringify(said)}::jsonb`;
}
