import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressGuard } from './address-guard.ts';
import { FetchFault } from './fetch-fault.ts';

/**
 * Leaves of what a name resolves to the addresses that are allowed. The socket connects to these very
 * addresses: nobody resolves the name again in between.
 */
export function guardLookup(lookup: LookupFunction, guard: AddressGuard): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = (found as LookupAddress[]).filter(({ address }) =>
        guard.allowsAddress(address),
      );
      const [first] = addresses;
      if (!first) return callback(new FetchFault('blocked-address', hostname), []);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
