import { generateKeyPairSync } from 'node:crypto';
import { z } from 'zod';
import type { YahooState } from './yahoo-state.ts';

const keySchema = z.object({
  version: z.number(),
  publicKey: z.string(),
  privateKey: z.string(),
  isEnabled: z.boolean(),
});
export type StoreKey = z.infer<typeof keySchema>;

/** Finding the primes of a pair takes long, so all first keys of one process are the same pair. */
let firstKey: StoreKey | null = null;

/** The store's key pair, PEM; made when it is first needed, and kept. */
export function readStoreKey(state: YahooState): StoreKey {
  const saved = state.memory.get('key');
  if (saved !== undefined) return keySchema.parse(saved);
  firstKey ??= makeKey(1);
  return keep(state, firstKey);
}

/** A new pair; the one before it counts as expired. */
export function renewStoreKey(state: YahooState): StoreKey {
  return keep(state, makeKey(readStoreKey(state).version + 1));
}

export function enableStoreKey(state: YahooState, isEnabled: boolean): StoreKey {
  return keep(state, { ...readStoreKey(state), isEnabled });
}

function makeKey(version: number): StoreKey {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { version, ...pair, isEnabled: true };
}

function keep(state: YahooState, key: StoreKey): StoreKey {
  state.memory.set('key', key);
  state.changed();
  return key;
}
