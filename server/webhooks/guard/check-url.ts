import { setTimeout as wait } from 'node:timers/promises';
import { ClosedAddress } from './guard.ts';
import type { Guard, UrlRefusal } from './guard.ts';

const RESOLVE_MS = 3000;

/**
 * Whether events may be sent to a URL, as far as is known before anything is sent. A name that cannot be resolved now is no
 * reason to refuse it: every delivery looks again.
 */
export async function checkUrl(guard: Guard, text: string): Promise<UrlRefusal | null> {
  const url = URL.parse(text);
  if (url === null) return 'url-not-http';
  const refusal = guard.refuse(url);
  if (refusal !== null || /^[[\d]/.test(url.hostname)) return refusal;
  const leadsInside = new Promise<boolean>((done) => {
    guard.lookup(url.hostname, { all: true }, (error) => done(error instanceof ClosedAddress));
  });
  const isClosed = await Promise.race([leadsInside, wait(RESOLVE_MS, false, { ref: false })]);
  return isClosed ? 'url-not-public' : null;
}
