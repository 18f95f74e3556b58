import { z } from 'zod';
import { parseJson } from '../http/send-request.ts';
import type { OrderWindow } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayLostPlace } from '../say-order.ts';
import { NAME } from './codes.ts';

const SECOND_MS = 1000;
const DAY_MS = 24 * 60 * 60 * SECOND_MS;
const TOKYO_OFFSET_MS = 9 * 60 * 60 * SECOND_MS;

/** The longest span of one search. */
const SPAN_MAX_MS = 63 * DAY_MS;
/** Nothing older can be asked for; a minute less, for clocks that differ. */
const AGE_MAX_MS = 730 * DAY_MS - 60 * SECOND_MS;

/** The span that is being searched, its page of the mall, and how many of that page's numbers were read. Milliseconds. */
const searchPlace = z.object({ from: z.int(), to: z.int(), page: z.int().positive(), done: z.int() });
export type SearchPlace = z.infer<typeof searchPlace>;

/** Where a window's search begins; `null` = the mall has nothing of it any more. */
export function firstPlace({ from, to }: OrderWindow, now: Date): SearchPlace | null {
  // Order times have whole seconds: the first one of the window, and, since the mall counts the end in, the last before `to`.
  const start = Math.floor(Math.max(from.getTime(), now.getTime() - AGE_MAX_MS) / SECOND_MS) * SECOND_MS;
  return placeFrom(start, to);
}

/** The first page of the span that follows one which is done; `null` = the window is done. */
export function nextSpan(place: SearchPlace, window: OrderWindow): SearchPlace | null {
  return placeFrom(place.to, window.to);
}

function placeFrom(from: number, end: Date): SearchPlace | null {
  const to = Math.min(from + SPAN_MAX_MS, Math.ceil(end.getTime() / SECOND_MS) * SECOND_MS);
  return from < to ? { from, to, page: 1, done: 0 } : null;
}

/** The first half of a span that holds more than can be reached; `null` = a second cannot be halved. */
export function halved({ from, to }: SearchPlace): SearchPlace | null {
  const half = Math.floor((to - from) / 2 / SECOND_MS) * SECOND_MS;
  return half === 0 ? null : { from, to: from + half, page: 1, done: 0 };
}

/** The ends of a search as the mall writes them: both counted in, whole seconds, the offset without a colon. */
export function searchEnds({ from, to }: SearchPlace): {
  readonly startDatetime: string;
  readonly endDatetime: string;
} {
  return { startDatetime: toTokyoText(from), endDatetime: toTokyoText(to - SECOND_MS) };
}

function toTokyoText(ms: number): string {
  return `${new Date(ms + TOKYO_OFFSET_MS).toISOString().slice(0, 19)}+0900`;
}

export function writeCursor({ from, to, page, done }: SearchPlace): string {
  return JSON.stringify({ from, to, page, done });
}

/** Throws MallError `refused` for a cursor of another make: the window is started again. */
export function readCursor(cursor: string): SearchPlace {
  const place = searchPlace.safeParse(parseJson(cursor)?.json);
  if (place.success) return place.data;
  throw new MallError('refused', sayLostPlace(NAME), { code: 'cursor_expired' });
}
