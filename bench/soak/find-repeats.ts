import type { JournalEntry } from '@matome/simulators/http/journal.ts';

const WRITE = /^\/v1\/orders\/(\d+)\/(shipping_notice|review)$/;
const READ = /^\/v1\/orders\/(\d+)$/;

/**
 * A2: the mall accepts each notice and each rating once, and is not asked again after it did. Between two tries of one write
 * the order was read back, unless the first was surely refused: nothing is ever sent again blindly.
 */
export function findRepeats(journal: readonly JournalEntry[]): readonly string[] {
  const found: string[] = [];
  const last = new Map<string, { readonly write: JournalEntry; isReadSince: boolean; isAccepted: boolean }>();
  for (const entry of journal) {
    const [, readNo] = (entry.method === 'GET' && READ.exec(entry.path)) || [];
    for (const kind of ['shipping_notice', 'review']) {
      const known = last.get(`${kind} ${readNo}`);
      if (known !== undefined) known.isReadSince = true;
    }
    const [, no, kind] = (entry.method === 'POST' && WRITE.exec(entry.path)) || [];
    if (no === undefined) continue;
    const before = last.get(`${kind} ${no}`);
    const isAccepted = entry.effect !== null;
    if (before?.isAccepted)
      found.push(`A2 ${no}: ${kind} was sent again after the mall had accepted it (${entry.at})`);
    else if (before !== undefined && !before.isReadSince && !isSurelyRefused(before.write)) {
      found.push(`A2 ${no}: ${kind} was sent again blindly (${entry.at})`);
    }
    last.set(`${kind} ${no}`, {
      write: entry,
      isReadSince: false,
      isAccepted: isAccepted || before?.isAccepted === true,
    });
  }
  return found;
}

function isSurelyRefused({ status, effect }: JournalEntry): boolean {
  return effect === null && status !== null && status >= 400 && status < 500;
}
