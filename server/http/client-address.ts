import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext } from 'hono';

/** Where the sign-in library looks for a client's address; whatever a client sends under this name is dropped. */
export const CLIENT_ADDRESS_HEADER = 'x-matome-client-address';

/** Writes the client's address onto its request, for what counts by address. */
export function noteClientAddress(c: HonoContext, trustedProxies: number): void {
  const { headers } = c.req.raw;
  const address = clientAddressOf({
    connected: connectedAddress(c),
    forwarded: headers.get('x-forwarded-for'),
    trustedProxies,
  });
  headers.delete(CLIENT_ADDRESS_HEADER);
  if (address !== undefined) headers.set(CLIENT_ADDRESS_HEADER, address);
}

/**
 * Each proxy adds the address that it was called from at the end of `X-Forwarded-For`, so the client's is as far from the end as
 * there are proxies of ours; what stands before it was written by the client. Without a proxy only the connection counts.
 */
export function clientAddressOf(seen: {
  readonly connected: string | undefined;
  readonly forwarded: string | null;
  readonly trustedProxies: number;
}): string | undefined {
  if (seen.trustedProxies === 0) return seen.connected;
  const hops = (seen.forwarded ?? '').split(',').map((hop) => hop.trim());
  const address = hops.at(-seen.trustedProxies);
  return address === undefined || address === '' ? seen.connected : address;
}

/** Of a request that came over the network: one made in the process itself has none. */
function connectedAddress(c: HonoContext): string | undefined {
  return c.env === undefined || !('incoming' in Object(c.env)) ? undefined : getConnInfo(c).remote.address;
}
