import { BlockList, isIP, isIPv4 } from 'node:net';

/** Networks that are not the public Internet: a webhook into them would be a door to what stands beside us. */
const CLOSED_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, the clouds' metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // multicast, reserved, broadcast
];

/** Of IPv6 the public part is 2000::/3; in it, these lead to an IPv4 address or nowhere. */
const PUBLIC_V6 = ['2000::', 3] as const;
const CLOSED_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // Teredo, ORCHID, benchmarks
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['3fff::', 20], // documentation
];

const closedV4 = networks(CLOSED_V4, 'ipv4');
const closedV6 = networks(CLOSED_V6, 'ipv6');
const publicV6 = networks([PUBLIC_V6], 'ipv6');

/** True for an address of the public Internet. IPv4 inside IPv6, in whichever form, is not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closedV4.check(address, 'ipv4');
    case 6:
      return publicV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6');
    default:
      return false;
  }
}

/** What the operator allows beside the public Internet. */
export type AllowedHosts = {
  hasName(host: string): boolean;
  hasAddress(address: string): boolean;
};

/** `rules`: host names, addresses and networks in CIDR form, in lower case. */
export function readAllowedHosts(rules: readonly string[]): AllowedHosts {
  const names = new Set<string>();
  const addresses = new BlockList();
  for (const rule of rules) {
    const [host = '', bits] = rule.split('/');
    const family = isIPv4(host) ? 'ipv4' : 'ipv6';
    if (isIP(host) === 0) names.add(host);
    else if (bits === undefined) addresses.addAddress(host, family);
    else addresses.addSubnet(host, Number(bits), family);
  }
  return {
    hasName: (host) => names.has(host),
    hasAddress: (address) =>
      isIP(address) !== 0 && addresses.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'),
  };
}

function networks(of: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [address, bits] of of) list.addSubnet(address, bits, family);
  return list;
}
