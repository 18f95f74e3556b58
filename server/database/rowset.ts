import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** One column of some rows, as PostgreSQL reads it: each value in the binary form of its type. */
export type Column = {
  readonly type:
    | 'uuid'
    | 'text'
    | 'integer'
    | 'bigint'
    | 'boolean'
    | 'date'
    | 'timestamptz'
    | 'bytea'
    | 'jsonb';
  readonly oid: number;
  readonly values: readonly (Buffer | null)[];
};

type Values<T> = readonly (T | null)[];

/** PostgreSQL counts days and microseconds from here. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

export function uuids(values: Values<string>): Column {
  return {
    type: 'uuid',
    oid: 2950,
    values: each(values, (id) => Buffer.from(id.replaceAll('-', ''), 'hex')),
  };
}

export function texts(values: Values<string>): Column {
  return { type: 'text', oid: 25, values: each(values, (text) => Buffer.from(text)) };
}

export function integers(values: Values<number>): Column {
  return { type: 'integer', oid: 23, values: each(values, integer) };
}

/** Whole numbers in decimal digits. */
export function bigints(values: Values<string>): Column {
  return { type: 'bigint', oid: 20, values: each(values, (digits) => bigint(BigInt(digits))) };
}

export function booleans(values: Values<boolean>): Column {
  return { type: 'boolean', oid: 16, values: each(values, (is) => Buffer.of(is ? 1 : 0)) };
}

/** Calendar days, `YYYY-MM-DD`. */
export function days(values: Values<string>): Column {
  return {
    type: 'date',
    oid: 1082,
    values: each(values, (day) => integer((Date.parse(day) - EPOCH_MS) / DAY_MS)),
  };
}

export function instants(values: Values<Date>): Column {
  return {
    type: 'timestamptz',
    oid: 1184,
    values: each(values, (at) => bigint(BigInt(at.getTime() - EPOCH_MS) * 1000n)),
  };
}

export function bytes(values: Values<Buffer>): Column {
  return { type: 'bytea', oid: 17, values };
}

/** Values that JSON can say, other than `undefined`; `null` is the column's NULL. */
export function jsons(values: Values<unknown>): Column {
  // 1 is the version of the binary form; the text follows.
  return {
    type: 'jsonb',
    oid: 3802,
    values: each(values, (value) => Buffer.from(`\u0001${JSON.stringify(value)}`)),
  };
}

/**
 * Rows for a `from`, by column: `rowset({ id: uuids(…), name: texts(…) })` is `unnest(…) as r(id, name)`. Sent in binary,
 * so that neither side spends time on quoting or on parsing of numbers, and bytes travel as they are.
 */
export function rowset(columns: Readonly<Record<string, Column>>): RawBuilder<unknown> {
  const arrays = Object.values(columns).map(
    (column) => sql`${encodeArray(column)}::${sql.raw(column.type)}[]`,
  );
  const names = Object.keys(columns).map((name) => sql.id(name));
  return sql`unnest(${sql.join(arrays)}) as r(${sql.join(names)})`;
}

/** One dimension from 1; header: dimensions, has nulls, element type, length, lower bound. Then each value after its length. */
function encodeArray({ oid, values }: Column): Buffer {
  const header = [1, 1, oid, values.length, 1];
  let size = header.length * 4;
  for (const value of values) size += 4 + (value?.length ?? 0);
  const out = Buffer.allocUnsafe(size);
  let at = 0;
  for (const number of header) at = out.writeInt32BE(number, at);
  for (const value of values) {
    at = out.writeInt32BE(value?.length ?? -1, at);
    if (value !== null) at += value.copy(out, at);
  }
  return out;
}

function each<T>(values: Values<T>, write: (value: T) => Buffer): readonly (Buffer | null)[] {
  return values.map((value) => (value === null ? null : write(value)));
}

function integer(value: number): Buffer {
  const out = Buffer.allocUnsafe(4);
  out.writeInt32BE(value);
  return out;
}

function bigint(value: bigint): Buffer {
  const out = Buffer.allocUnsafe(8);
  out.writeBigInt64BE(value);
  return out;
}
