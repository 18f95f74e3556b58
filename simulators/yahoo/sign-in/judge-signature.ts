import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import { STORE } from '../order/codes.ts';
import type { StoreKey } from './store-key.ts';

export type AuthorizeStatus =
  | 'authorized'
  | 'none'
  | 'expired-key-version'
  | 'invalid-key-version'
  | 'not-found-key-version'
  | 'invalid-key-status'
  | 'expired-timestamp'
  | 'invalid-timestamp'
  | 'invalid-sellerid'
  | 'invalid-authorize-value';

const TIMESTAMP_TOLERANCE_SECONDS = 300;

/** What the mall says of the two headers with which a store proves that it has its key. `at` in ms. */
export function judgeSignature(
  signed: { readonly signature: string | undefined; readonly version: string | undefined },
  key: StoreKey,
  at: number,
): AuthorizeStatus {
  if (signed.signature === undefined && signed.version === undefined) return 'none';
  const version = judgeVersion(signed.version ?? '', key);
  if (version !== null) return version;
  const text = decrypt(signed.signature ?? '', key.privateKey);
  const [, sellerId, timestamp] = /^([^:]*):(.*)$/s.exec(text ?? '') ?? [];
  if (sellerId === undefined || timestamp === undefined) return 'invalid-authorize-value';
  if (sellerId !== STORE.sellerId) return 'invalid-sellerid';
  if (!/^\d+$/.test(timestamp)) return 'invalid-timestamp';
  const differenceSeconds = Math.abs(at / 1000 - Number(timestamp));
  return differenceSeconds > TIMESTAMP_TOLERANCE_SECONDS ? 'expired-timestamp' : 'authorized';
}

function judgeVersion(version: string, key: StoreKey): AuthorizeStatus | null {
  if (!/^[1-9]\d{0,5}$/.test(version)) return 'invalid-key-version';
  if (Number(version) > key.version) return 'not-found-key-version';
  if (Number(version) < key.version) return 'expired-key-version';
  return key.isEnabled ? null : 'invalid-key-status';
}

/** Base64 of RSA with PKCS#1 v1.5 padding, which Node takes off no more; `null` when it is none. */
function decrypt(signature: string, privateKey: string): string | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(signature)) return null;
  const key = createPrivateKey(privateKey);
  const encrypted = Buffer.from(signature, 'base64');
  const length = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  if (encrypted.length !== length) return null;
  // A number beyond the modulus cannot be decrypted at all.
  const padded = tryDecrypt({ key, padding: constants.RSA_NO_PADDING }, encrypted);
  if (padded === null || padded[0] !== 0 || padded[1] !== 2) return null;
  const end = padded.indexOf(0, 2);
  return end < 10 ? null : padded.subarray(end + 1).toString('utf8');
}

function tryDecrypt(key: Parameters<typeof privateDecrypt>[0], encrypted: Buffer): Buffer | null {
  try {
    return privateDecrypt(key, encrypted);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
