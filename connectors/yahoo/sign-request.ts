import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Credentials } from '../mall.ts';
import { MallError } from '../mall-error.ts';

/**
 * The headers that stand for a signature: seller id and time, encrypted under the store's public key. Without a key there are none,
 * and the mall ends the consent after 12 hours; so a key that makes no sense is told at once. Throws MallError `sign-in`.
 */
export function signRequest(credentials: Credentials, now: Date): Readonly<Record<string, string>> {
  const pem = credentials['publicKey']?.trim() ?? '';
  const version = credentials['publicKeyVersion']?.trim() ?? '';
  if (pem === '') return {};
  if (version === '') {
    throw new MallError(
      'sign-in',
      { ja: '公開鍵のバージョンが入力されていません。', en: 'The version of the public key is missing.' },
      {
        code: 'public-key-version-missing',
      },
    );
  }
  const sellerId = credentials['sellerId']?.trim() ?? '';
  const text = `${sellerId}:${Math.floor(now.getTime() / 1000)}`;
  const encrypted = publicEncrypt(
    { key: readPublicKey(pem), padding: constants.RSA_PKCS1_PADDING },
    Buffer.from(text, 'utf8'),
  );
  return { 'x-sws-signature': encrypted.toString('base64'), 'x-sws-signature-version': version };
}

/** Pasted with or without its BEGIN and END lines, and with its line breaks or without. */
function readPublicKey(pem: string): KeyObject {
  const base64 = pem.replaceAll(/-----[^-]+-----/gu, '').replaceAll(/\s/gu, '');
  const type = pem.includes('BEGIN RSA PUBLIC KEY') ? 'pkcs1' : 'spki';
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type });
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch (cause) {
    throw unreadableKey(cause);
  }
  throw unreadableKey(undefined);
}

function unreadableKey(cause: unknown): MallError {
  return new MallError(
    'sign-in',
    { ja: '公開鍵を読み取れません。', en: 'The public key cannot be read.' },
    { code: 'public-key-unreadable', cause },
  );
}
