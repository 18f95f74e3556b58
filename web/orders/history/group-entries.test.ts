import type { HistoryEntry } from '@matome/contract/orders.ts';
import { expect, test } from 'vitest';
import { groupEntries } from './group-entries.ts';

const entry = (id: string, more: Partial<HistoryEntry>): HistoryEntry => ({
  id,
  at: '2026-08-21T10:00:00+09:00',
  who: { kind: 'member', name: '山田' },
  event: 'changed',
  field: null,
  before: null,
  after: null,
  instructionId: null,
  detail: null,
  ...more,
});

test('what one member changed in one go is told as one event', () => {
  const groups = groupEntries([
    entry('1', { field: 'shipment.carrier' }),
    entry('2', { field: 'shipment.method' }),
    entry('3', { field: 'memo', who: { kind: 'member', name: '佐藤' } }),
    entry('4', { event: 'imported', who: { kind: 'mall', name: null } }),
  ]);
  expect(groups.map((group) => [group.first.who.name, group.changes.map(({ field }) => field)])).toEqual([
    ['山田', ['shipment.carrier', 'shipment.method']],
    ['佐藤', ['memo']],
    [null, []],
  ]);
});

test('an instruction is told once: by the entry that says who gave it', () => {
  const groups = groupEntries([
    entry('1', { event: 'planned', instructionId: 'i1' }),
    entry('2', { event: 'instruction', instructionId: 'i1', who: { kind: 'system', name: null } }),
    entry('3', { event: 'instruction', instructionId: 'i0', who: { kind: 'system', name: null } }),
  ]);
  expect(groups.map((group) => group.first.id)).toEqual(['1', '3']);
});
