import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/**
 * Encrypts at rest with AES-256-GCM. `context` (account and purpose) is authenticated, so that a sealed value
 * moved to another account or column does not open. Form: version, nonce (12), tag (16), cipher text.
 */
export function seal(key: KeyObject, context: string, plain: Buffer): Buffer {
  const out = Buffer.allocUnsafe(HEADER_BYTES + plain.length);
  out[0] = VERSION;
  const nonce = out.subarray(1, 1 + NONCE_BYTES);
  takeRandom(nonce);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  cipher.update(plain).copy(out, HEADER_BYTES);
  cipher.final();
  cipher.getAuthTag().copy(out, 1 + NONCE_BYTES);
  return out;
}

const random = Buffer.allocUnsafe(4096);
let randomTaken = random.length;

/** Fills a few bytes from a store of random ones, each given once: the system is asked only now and then. */
function takeRandom(into: Buffer): void {
  if (randomTaken + into.length > random.length) {
    randomFillSync(random);
    randomTaken = 0;
  }
  random.copy(into, 0, randomTaken, randomTaken + into.length);
  randomTaken += into.length;
}

/** Throws when the value was changed, or sealed under another key or context. */
export function unseal(key: KeyObject, context: string, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION) throw new Error(`sealed value of unknown version ${sealed[0]}`);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
}
