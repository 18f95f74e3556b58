import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { readKeptRejections } from '../rejection-store.ts';
import type { RunKey } from '../import-store.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { Language } from '../../http/caller.ts';

const PAGE = 1_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const FRONT = { ja: ['行', 'エラー'], en: ['Row', 'Fault'] };
const NUMBER = { ja: '受注番号', en: 'Order number' };

const keptRows = z.object({
  headers: z.array(z.string().nullable()),
  rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
});

/**
 * Every row of the orders that were not taken, in the order of the file, as it stood there, after its row and what is wrong with
 * it: mended, and without its first two columns, it can be brought in again. Of what is no CSV: the number and the reason.
 */
export async function readRejectedRows(
  tx: AccountTx,
  context: Context,
  { language, ...run }: RunKey & { readonly language: Language },
): Promise<readonly (readonly (string | number | null)[])[]> {
  const faults = new Map<number, string[]>();
  const cellsByRow = new Map<number, readonly string[]>();
  const others: (readonly (string | null)[])[] = [];
  let headers: readonly (string | null)[] = [];
  for (let afterId = FIRST_ID; ; ) {
    const found = await readKeptRejections(tx, context.vault, { ...run, afterId, limit: PAGE });
    for (const { raw, row, mallOrderNo, message } of found) {
      const kept = raw === null ? null : readKept(raw);
      if (kept === null || row === undefined) {
        others.push([null, saidIn(message, language), mallOrderNo]);
        continue;
      }
      headers = kept.headers;
      for (const each of kept.rows) cellsByRow.set(each.row, each.cells);
      faults.set(row, [...(faults.get(row) ?? []), saidIn(message, language)]);
    }
    const last = found.at(-1);
    if (last === undefined || found.length < PAGE) break;
    afterId = last.id;
  }
  const rows = [...cellsByRow]
    .toSorted(([one], [other]) => one - other)
    .map(([row, cells]) => [row, (faults.get(row) ?? []).join(' '), ...cells]);
  const names = rows.length > 0 ? headers.map((header) => header ?? '') : [NUMBER[language]];
  return [[...FRONT[language], ...names], ...rows, ...others];
}

function readKept(raw: string): z.infer<typeof keptRows> | null {
  if (!raw.startsWith('{"headers"')) return null;
  const read = keptRows.safeParse(JSON.parse(raw));
  return read.success ? read.data : null;
}
