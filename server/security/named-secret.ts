import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 16;
const SECRET_BYTES = 24;

/** What somebody holds who was shown a secret once: it names its account and itself, so that it is looked up inside that account. */
export type NamedSecret = { readonly accountId: string; readonly id: string; readonly secret: Buffer };

/** A new one, as text that begins with `prefix`. Only the hash of its secret is to be kept. */
export function makeNamedSecret(
  prefix: string,
  { accountId, id }: { readonly accountId: string; readonly id: string },
): { readonly text: string; readonly secretHash: Buffer } {
  const secret = randomBytes(SECRET_BYTES);
  const text = prefix + Buffer.concat([uuidBytes(accountId), uuidBytes(id), secret]).toString('base64url');
  return { text, secretHash: hashOf(secret) };
}

/** `null` = not of that form. */
export function parseNamedSecret(prefix: string, text: string): NamedSecret | null {
  if (!text.startsWith(prefix)) return null;
  const bytes = Buffer.from(text.slice(prefix.length), 'base64url');
  if (bytes.length !== 2 * ID_BYTES + SECRET_BYTES) return null;
  return {
    accountId: uuidText(bytes.subarray(0, ID_BYTES)),
    id: uuidText(bytes.subarray(ID_BYTES, 2 * ID_BYTES)),
    secret: bytes.subarray(2 * ID_BYTES),
  };
}

export function isSecretOf(hash: Buffer, secret: Buffer): boolean {
  return timingSafeEqual(hashOf(secret), hash);
}

function hashOf(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest();
}

function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function uuidText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
