import { createSecretKey } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { seal, unseal } from './seal.ts';

/** What a sealed value holds; part of its authenticated context. */
export type Purpose =
  | 'credentials'
  | 'persons'
  | 'history'
  | 'raw'
  | 'sign-up'
  | 'answer'
  | 'enquiry'
  | 'mail'
  | 'webhook';

/** Seals and opens values of one installation. `owner` is the account (or provisioning) id. */
export type Vault = {
  sealJson(owner: string, purpose: Purpose, value: unknown): Buffer;
  /** The parsed JSON; the caller checks its shape. */
  openJson(owner: string, purpose: Purpose, sealed: Buffer): unknown;
  /** Compresses, then seals. */
  sealText(owner: string, purpose: Purpose, text: string): Buffer;
  openText(owner: string, purpose: Purpose, sealed: Buffer): string;
};

/** For texts of a few kB, where setting up the default's large window and output takes longer than the work itself. */
const COMPRESSION = { level: 1, windowBits: 12, memLevel: 4, chunkSize: 1024 };

export function openVault(keyBytes: Buffer): Vault {
  // A key made once spares its making with each value.
  const key = createSecretKey(keyBytes);
  const context = (owner: string, purpose: Purpose) => `${purpose}:${owner}`;
  return {
    sealJson: (owner, purpose, value) =>
      seal(key, context(owner, purpose), Buffer.from(JSON.stringify(value))),
    openJson: (owner, purpose, sealed): unknown =>
      JSON.parse(unseal(key, context(owner, purpose), sealed).toString()),
    sealText: (owner, purpose, text) =>
      seal(key, context(owner, purpose), deflateRawSync(Buffer.from(text), COMPRESSION)),
    openText: (owner, purpose, sealed) =>
      inflateRawSync(unseal(key, context(owner, purpose), sealed)).toString(),
  };
}
