import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Where requests may go: asked about every address that is written, resolved or connected to. */
export interface AddressGuard {
  /** Whether this IP address, in any notation, may be connected to. */
  allowsAddress(address: string): boolean;
  allowsPort(port: number): boolean;
}

/** Addresses of IPv4 that are not hosts of the public internet, by the registries of IANA. */
const SPECIAL_IPV4 = blockList('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Where clouds keep the credentials of a machine, among others.
  '169.254.0.0/16',
  '168.63.129.16/32',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

const GLOBAL_IPV6 = blockList('ipv6', ['2000::/3']);

/** Parts of the global range that lead into tunnels or nowhere. */
const SPECIAL_IPV6 = blockList('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** Lets requests go to hosts of the public internet, at the ports of the web. */
export const publicOnly: AddressGuard = {
  allowsAddress: isPublicAddress,
  allowsPort: (port) => port === 80 || port === 443,
};

/** Lets requests go anywhere. */
export const anywhere: AddressGuard = { allowsAddress: () => true, allowsPort: () => true };

function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !SPECIAL_IPV4.check(address, 'ipv4');
  const plain = address.split('%', 1)[0] ?? '';
  if (!isIPv6(plain)) return false;
  const embedded = findEmbeddedIpv4(plain);
  if (embedded !== undefined) return isPublicAddress(embedded);
  return GLOBAL_IPV6.check(plain, 'ipv6') && !SPECIAL_IPV6.check(plain, 'ipv6');
}

/**
 * The IPv4 address that an IPv6 address stands for: mapped, or behind the NAT64 through which hosts
 * without IPv4 reach all of it.
 */
function findEmbeddedIpv4(address: string): string | undefined {
  const { hostname } = new URL(`http://[${address}]`);
  const match = /^\[(?:::ffff:|64:ff9b::)(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})\]$/.exec(hostname);
  if (!match) return undefined;
  const groups = [match[1] ?? '0', match[2] ?? '0'].map((group) => Number.parseInt(group, 16));
  return groups.flatMap((group) => [group >> 8, group & 0xff]).join('.');
}

function blockList(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
