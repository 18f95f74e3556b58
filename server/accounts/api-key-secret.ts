import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'mtm_';
const ID_BYTES = 16;
const SECRET_BYTES = 24;

/** A key names its account and itself, so that it is looked up inside that account; its secret is kept as a hash only. */
export function makeApiKey(accountId: string, keyId: string): { key: string; secretHash: Buffer } {
  const secret = randomBytes(SECRET_BYTES);
  const key = PREFIX + Buffer.concat([uuidBytes(accountId), uuidBytes(keyId), secret]).toString('base64url');
  return { key, secretHash: createHash('sha256').update(secret).digest() };
}

/** `null` = not of the form of our keys. */
export function parseApiKey(key: string): { accountId: string; keyId: string; secret: Buffer } | null {
  if (!key.startsWith(PREFIX)) return null;
  const bytes = Buffer.from(key.slice(PREFIX.length), 'base64url');
  if (bytes.length !== 2 * ID_BYTES + SECRET_BYTES) return null;
  return {
    accountId: uuidText(bytes.subarray(0, ID_BYTES)),
    keyId: uuidText(bytes.subarray(ID_BYTES, 2 * ID_BYTES)),
    secret: bytes.subarray(2 * ID_BYTES),
  };
}

function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function uuidText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
