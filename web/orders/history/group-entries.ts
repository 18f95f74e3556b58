import type { HistoryEntry } from '@matome/contract/orders.ts';

/** What one person (or the mall) did at one moment: one event, any number of fields. */
export type HistoryGroup = {
  readonly key: string;
  readonly first: HistoryEntry;
  readonly changes: readonly HistoryEntry[];
};

/**
 * Neighbouring entries of the same moment, person and event, in the order given. An instruction is left out where the
 * entry stands that says who gave it.
 */
export function groupEntries(entries: readonly HistoryEntry[]): readonly HistoryGroup[] {
  const groups: { key: string; first: HistoryEntry; changes: HistoryEntry[] }[] = [];
  const given = new Set(
    entries.filter(({ event }) => event === 'planned').map(({ instructionId }) => instructionId),
  );
  for (const entry of entries) {
    if (entry.event === 'instruction' && given.has(entry.instructionId)) continue;
    const last = groups.at(-1);
    const isSame = last !== undefined && belongsTogether(last.first, entry);
    const group = isSame ? last : { key: entry.id, first: entry, changes: [] };
    if (!isSame) groups.push(group);
    if (entry.field !== null) group.changes.push(entry);
  }
  return groups;
}

function belongsTogether(one: HistoryEntry, other: HistoryEntry): boolean {
  return (
    one.at === other.at &&
    one.event === other.event &&
    one.instructionId === other.instructionId &&
    one.who.kind === other.who.kind &&
    one.who.name === other.who.name
  );
}
