import { saidIn } from '@matome/domain/text/said.ts';
import type { Words } from '../words.ts';
import { sayRowsDiffer, sayTooLong, sayUnreadable } from './fault-words.ts';
import type { OrderRows, RowFault } from './order-rows.ts';
import { hasLostDigits } from './read-cells.ts';

const LONGEST_CELL = 5_000;

/** Reads the fields of one order's rows, and gathers every fault. */
export type FieldReader = {
  readonly faults: RowFault[];
  /** What all rows together say of the order; rows that differ are a fault. */
  text(field: string): string | null;
  /** The same, read; what cannot be read so is a fault. */
  read<T>(field: string, as: (text: string) => T | undefined, wanted: Words): T | null;
  /** What one row says; `row` is its place among the rows of the order. */
  ofRow<T>(
    at: { readonly row: number; readonly field: string },
    as: (text: string) => T | undefined,
    wanted: Words,
  ): T | null;
  refuse(row: number, code: string, message: Words): void;
};

export function openFields({ rows }: OrderRows): FieldReader {
  const faults: RowFault[] = [];
  const refuse = (row: number, code: string, message: Words) => {
    if (!faults.some((fault) => fault.row === row && saidIn(fault.message, 'ja') === message.ja))
      faults.push({ row, code, message });
  };

  /** The first row that says something of it; another one that says something else is refused. */
  function find(field: string): { readonly row: number; readonly text: string } | null {
    let found: { readonly row: number; readonly text: string } | null = null;
    for (const { row, values } of rows) {
      const text = values.get(field);
      if (text === undefined) continue;
      if (text.length > LONGEST_CELL) refuse(row, 'too-long', sayTooLong(field, LONGEST_CELL));
      if (found === null) found = { row, text };
      else if (found.text !== text) {
        refuse(row, 'rows-differ', sayRowsDiffer(field, found.row));
      }
    }
    return found;
  }

  function readText<T>(
    { row, text }: { readonly row: number; readonly text: string },
    field: string,
    { as, wanted }: { readonly as: (text: string) => T | undefined; readonly wanted: Words },
  ): T | null {
    const value = as(text);
    if (value !== undefined) return value;
    refuse(row, 'unreadable', sayUnreadable(field, text.slice(0, 40), wanted));
    return null;
  }

  return {
    faults,
    refuse,
    text: (field) => find(field)?.text ?? null,
    read: (field, as, wanted) => {
      const found = find(field);
      return found === null ? null : readText(found, field, { as, wanted });
    },
    ofRow: ({ row, field }, as, wanted) => {
      const at = rows[row];
      const text = at?.values.get(field);
      return at === undefined || text === undefined
        ? null
        : readText({ row: at.row, text }, field, { as, wanted });
    },
  };
}

/** A number that names something: its digits must all be there. */
export function asNumberText(text: string): string | undefined {
  return hasLostDigits(text) ? undefined : text;
}
