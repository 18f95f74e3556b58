import { makeNamedSecret, parseNamedSecret } from '../security/named-secret.ts';

const PREFIX = 'mtm_';

/** A key names its account and itself; its secret is kept as a hash only. */
export function makeApiKey(accountId: string, keyId: string): { key: string; secretHash: Buffer } {
  const { text, secretHash } = makeNamedSecret(PREFIX, { accountId, id: keyId });
  return { key: text, secretHash };
}

/** `null` = not of the form of our keys. */
export function parseApiKey(key: string): { accountId: string; keyId: string; secret: Buffer } | null {
  const named = parseNamedSecret(PREFIX, key);
  return named === null ? null : { accountId: named.accountId, keyId: named.id, secret: named.secret };
}
