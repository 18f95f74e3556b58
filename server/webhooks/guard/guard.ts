import { lookup as resolve } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, readAllowedHosts } from './address-rules.ts';

/** Why a URL is not called. */
export type UrlRefusal = 'url-not-http' | 'url-has-credentials' | 'url-not-public';

/** A name that leads to an address that is not called. */
export class ClosedAddress extends Error {
  constructor(host: string) {
    super(`${host} is not on the public Internet`);
    this.name = 'ClosedAddress';
  }
}

/** Keeps webhooks out of the networks that the desk stands in. */
export type Guard = {
  /** By the text of the URL alone: its scheme, and an address in whichever form. */
  refuse(url: URL): UrlRefusal | null;
  /** Resolves a name as the connection is made, so that a name that changes in between helps nobody. */
  readonly lookup: LookupFunction;
};

export function createGuard(rules: readonly string[]): Guard {
  const allowed = readAllowedHosts(rules);
  const isOpen = (address: string) => isPublicAddress(address) || allowed.hasAddress(address);
  return {
    refuse: (url) => {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'url-not-http';
      if (url.username !== '' || url.password !== '') return 'url-has-credentials';
      const host = hostOf(url);
      return isIP(host) !== 0 && !isOpen(host) ? 'url-not-public' : null;
    },
    lookup: (hostname, options, done) => {
      resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
        const [first] = addresses ?? [];
        if (error !== null || first === undefined) return done(error, '', 0);
        const isRefused =
          !allowed.hasName(bare(hostname)) && addresses.some(({ address }) => !isOpen(address));
        if (isRefused) return done(new ClosedAddress(hostname), '', 0);
        if (options.all === true) return done(null, addresses);
        return done(null, first.address, first.family);
      });
    },
  };
}

/** The host as it is resolved. The URL parser has brought every form of an IPv4 address (octal, decimal, short) to four numbers. */
function hostOf(url: URL): string {
  return bare(url.hostname.replace(/^\[(.*)\]$/, '$1'));
}

function bare(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
