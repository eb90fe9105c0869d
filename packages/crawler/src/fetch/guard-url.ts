import { isIP } from 'node:net';
import type { AddressGuard } from './address-guard.ts';
import { FetchFault } from './fetch-fault.ts';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * Reads an address of the web, relative to another where one is given.
 * @throws FetchFault `bad-address` for another scheme, a name with a password, or no address at all.
 */
export function readUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new FetchFault('bad-address', text);
  const url = new URL(text, base);
  if (!(url.protocol in DEFAULT_PORTS) || url.username !== '' || url.password !== '') {
    throw new FetchFault('bad-address', text);
  }
  return url;
}

/**
 * Refuses a URL by what it says. `URL` has already put decimal, octal, hexadecimal and shortened
 * addresses into the usual form.
 * @throws FetchFault `blocked-address`
 */
export function guardUrl(url: URL, guard: AddressGuard): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? DEFAULT_PORTS[url.protocol] : Number(url.port);
  const isAllowed =
    port !== undefined && guard.allowsPort(port) && (isIP(host) === 0 || guard.allowsAddress(host));
  if (!isAllowed) throw new FetchFault('blocked-address', url.host);
}
