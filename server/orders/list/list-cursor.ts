import { hash } from 'node:crypto';
import { z } from 'zod';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { OrderFilter, Sort } from './order-filter.ts';
import type { ListPlace } from './order-list-store.ts';

const stored = z.object({ list: z.string(), at: z.iso.datetime(), id: z.uuid() });

/** A cursor holds for one filter and one order; another one's is refused. */
type List = { readonly filter: OrderFilter; readonly sort: Sort };

export function readListCursor(key: Buffer, list: List, cursor: string | undefined): ListPlace | null {
  if (cursor === undefined) return null;
  const read = readCursor(key, stored, cursor);
  if (read.list !== nameOf(list)) throw new HttpProblem('bad-cursor');
  return { at: new Date(read.at), id: read.id };
}

export function writeListCursor(key: Buffer, list: List, place: ListPlace | null): string | null {
  return place === null
    ? null
    : writeCursor(key, { list: nameOf(list), at: place.at.toISOString(), id: place.id });
}

function nameOf({ filter, sort }: List): string {
  const given = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort((a, b) => (a < b ? -1 : 1));
  return `orders:${hash('sha256', JSON.stringify([given, sort]), 'base64url').slice(0, 16)}`;
}
