import { hkdfSync } from 'node:crypto';

/** Keys for each purpose, all drawn from the one secret key of the installation, which never enters the database. */
export type Keys = {
  /** Seals settings, persons and raw orders. */
  readonly sealing: Buffer;
  /** Hashes search terms. */
  readonly search: Buffer;
  /** Signs the cursors of lists. */
  readonly cursors: Buffer;
  /** Signs sessions. */
  readonly sessions: string;
  /** Tells one secret key from another, and nothing else of it. */
  readonly fingerprint: string;
};

export function deriveKeys(secretKeyBase64: string): Keys {
  const secret = Buffer.from(secretKeyBase64, 'base64');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'matome', purpose, 32));
  return {
    sealing: derive('seal/1'),
    search: derive('search/1'),
    cursors: derive('cursors/1'),
    sessions: derive('sessions/1').toString('base64'),
    fingerprint: derive('fingerprint/1').toString('hex').slice(0, 16),
  };
}
