import { createHmac } from 'node:crypto';

const REMEMBERED_TERMS = 200_000;

/** Turns a search term into a number that says nothing without the key. Equal terms of two accounts differ. */
export type SearchHasher = (accountId: string, term: string) => string;

/** Characters and pairs repeat a lot, so their hashes are kept; the oldest half is dropped when the table is full. */
export function searchHasher(key: Buffer): SearchHasher {
  let recent = new Map<string, string>();
  let older = new Map<string, string>();
  return (accountId, term) => {
    const name = `${accountId}:${term}`;
    const known = recent.get(name) ?? older.get(name);
    if (known !== undefined) return known;
    const hash = createHmac('sha256', key).update(name).digest().readBigInt64BE(0).toString();
    if (recent.size >= REMEMBERED_TERMS) {
      older = recent;
      recent = new Map();
    }
    recent.set(name, hash);
    return hash;
  };
}
