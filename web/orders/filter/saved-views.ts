import { readOrdersSearch } from '../orders-search.ts';
import type { OrdersSearch } from '../orders-search.ts';
import type { Words } from '../../words/words.ts';

/** A named state of the order list. */
export type SavedView = { readonly id: string; readonly name: string; readonly search: OrdersSearch };

export const VIEWS_KEY = 'matome-order-views';

/** Views that everyone has, for the work of every day. */
export function dailyViews(words: Words['orders']['views']): readonly SavedView[] {
  return [
    { id: 'today-out', name: words.todayOut, search: { period: 'today', basis: 'ships' } },
    {
      id: 'no-tracking',
      name: words.noTracking,
      search: { status: 'ready-to-ship', tracking: 'missing', sort: 'orderedAt' },
    },
    { id: 'due', name: words.due, search: { notice: 'due' } },
    { id: 'refused', name: words.refused, search: { notice: 'refused' } },
    { id: 'uncertain', name: words.uncertain, search: { notice: 'uncertain' } },
  ];
}

/** Reads what this browser kept. What cannot be read is left out. */
export function readViews(text: string | undefined): readonly SavedView[] {
  const given: unknown = text === undefined ? [] : parseJson(text);
  return Array.isArray(given) ? given.flatMap(readView) : [];
}

function readView(given: unknown): readonly SavedView[] {
  if (!isRecord(given)) return [];
  const { id, name, search } = given;
  return typeof id === 'string' && typeof name === 'string' && isRecord(search)
    ? [{ id, name, search: readOrdersSearch(search) }]
    : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
