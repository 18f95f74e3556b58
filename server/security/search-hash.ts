import { createHmac } from 'node:crypto';

const REMEMBERED_TERMS = 200_000;

/** Turns a search term into a number that says nothing without the key. Equal terms of two accounts differ. */
export type SearchHasher = (accountId: string, term: string) => string;

type Remembered = Map<string, Map<string, string>>;

/** Characters and pairs repeat a lot, so their hashes are kept, by account; the older half is dropped when there are too many. */
export function searchHasher(key: Buffer): SearchHasher {
  let recent: Remembered = new Map();
  let older: Remembered = new Map();
  let recentTerms = 0;
  return (accountId, term) => {
    const known = recent.get(accountId)?.get(term) ?? older.get(accountId)?.get(term);
    if (known !== undefined) return known;
    const hash = createHmac('sha256', key)
      .update(`${accountId}:${term}`)
      .digest()
      .readBigInt64BE(0)
      .toString();
    if (recentTerms >= REMEMBERED_TERMS) {
      older = recent;
      recent = new Map();
      recentTerms = 0;
    }
    const ofAccount = recent.get(accountId) ?? new Map<string, string>();
    ofAccount.set(term, hash);
    recent.set(accountId, ofAccount);
    recentTerms += 1;
    return hash;
  };
}
