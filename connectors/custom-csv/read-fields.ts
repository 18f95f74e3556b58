import { labelOf } from './fields.ts';
import type { OrderRows, RowFault } from './order-rows.ts';
import { hasLostDigits } from './read-cells.ts';

const LONGEST_CELL = 5_000;

/** Reads the fields of one order's rows, and gathers every fault. */
export type FieldReader = {
  readonly faults: RowFault[];
  /** What all rows together say of the order; rows that differ are a fault. */
  text(field: string): string | null;
  /** The same, read; what cannot be read so is a fault. */
  read<T>(field: string, as: (text: string) => T | undefined, wanted: string): T | null;
  /** What one row says; `row` is its place among the rows of the order. */
  ofRow<T>(
    at: { readonly row: number; readonly field: string },
    as: (text: string) => T | undefined,
    wanted: string,
  ): T | null;
  refuse(row: number, code: string, message: string): void;
};

export function openFields({ rows }: OrderRows): FieldReader {
  const faults: RowFault[] = [];
  const refuse = (row: number, code: string, message: string) => {
    if (!faults.some((fault) => fault.row === row && fault.message === message))
      faults.push({ row, code, message });
  };

  /** The first row that says something of it; another one that says something else is refused. */
  function find(field: string): { readonly row: number; readonly text: string } | null {
    let found: { readonly row: number; readonly text: string } | null = null;
    for (const { row, values } of rows) {
      const text = values.get(field);
      if (text === undefined) continue;
      if (text.length > LONGEST_CELL)
        refuse(row, 'too-long', `「${labelOf(field)}」が長すぎます（${LONGEST_CELL}文字まで）。`);
      if (found === null) found = { row, text };
      else if (found.text !== text) {
        refuse(
          row,
          'rows-differ',
          `「${labelOf(field)}」が同じ受注の${found.row}行目と違います。同じ受注番号の行では同じ値にしてください。`,
        );
      }
    }
    return found;
  }

  function readText<T>(
    { row, text }: { readonly row: number; readonly text: string },
    field: string,
    { as, wanted }: { readonly as: (text: string) => T | undefined; readonly wanted: string },
  ): T | null {
    const value = as(text);
    if (value !== undefined) return value;
    refuse(row, 'unreadable', `「${labelOf(field)}」の「${text.slice(0, 40)}」が読めません。${wanted}`);
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

export const WANTED = {
  instant: '2026/4/1 12:34 のように入力してください。',
  day: '2026/4/1 のように入力してください。',
  yen: '円の整数で入力してください。',
  quantity: '1以上の整数で入力してください。',
  taxRate: '10、8、0 のいずれかを入力してください。',
  status: '新規受付・保留・発送待ち・発送済み・完了・キャンセルのいずれかを入力してください。',
  method:
    '宅配便・メール便・定形外・レターパック・ネコポス・宅急便コンパクト・ゆうパケット・クリックポスト・その他のいずれかを入力してください。',
  paymentState: '入金済み・未入金のいずれかを入力してください。',
  digits: '表計算ソフトで桁が失われた番号です。セルを文字列にして保存し直してください。',
} as const;
