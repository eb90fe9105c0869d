import { EXTENSION_PARTS, type ExtensionFiles, VitrinaError } from '@vitrina/validator';
import { startDeadline } from '../fetch/deadline.ts';
import { type FetchLimits, fetchBytes } from '../fetch/fetch-bytes.ts';
import { FetchFault, notFetched } from '../fetch/fetch-fault.ts';
import type { Transport } from '../fetch/transport.ts';
import { collectFiles, type ExtensionFolder } from './collect-files.ts';
import { readExtensionAddress } from './extension-address.ts';
import { readZip } from './zip-archive.ts';

/** What an extension may cost: bytes and time of all its files together. */
export const EXTENSION_LIMITS: FetchLimits = {
  bytes: 20_000_000,
  totalMs: 120_000,
  idleMs: 20_000,
  redirects: 5,
  attempts: 3,
};

/** How to fetch an extension. */
export interface ExtensionFetchOptions {
  readonly limits?: FetchLimits;
  readonly signal?: AbortSignal | undefined;
}

/** Statuses that say that there is no such file, and will not be. */
const MISSING: ReadonlySet<unknown> = new Set(['404', '410']);

/**
 * Fetches all texts of an extension, one request at a time.
 * @throws VitrinaError `not-fetched`; the signal's reason when it is aborted.
 */
export async function fetchExtension(
  transport: Transport,
  url: string,
  { limits = EXTENSION_LIMITS, signal }: ExtensionFetchOptions = {},
): Promise<ExtensionFiles> {
  const deadline = startDeadline(limits.totalMs, signal);
  let rest = limits.bytes;
  async function fetchFile(address: string): Promise<Uint8Array> {
    const options = { limits: { ...limits, bytes: rest }, signal: deadline.signal };
    const bytes = await fetchBytes(transport, address, options);
    rest -= bytes.length;
    return bytes;
  }
  try {
    return await collectFiles(await openFolder(url, fetchFile, limits));
  } catch (error) {
    throw error instanceof FetchFault ? notFetched(url, error) : error;
  } finally {
    deadline.stop();
  }
}

async function openFolder(
  url: string,
  fetchFile: (address: string) => Promise<Uint8Array>,
  { bytes }: FetchLimits,
): Promise<ExtensionFolder> {
  const address = readExtensionAddress(url);
  switch (address.kind) {
    case 'zip':
      return readZip(await fetchFile(address.url), bytes);
    case 'release':
      return {
        read: async (file) =>
          file === EXTENSION_PARTS.releaseSchema ? fetchFile(address.url) : undefined,
      };
    case 'files':
      return { read: (file) => fetchFile(address.urlOf(file)).catch(undefinedWhereMissing) };
  }
}

function undefinedWhereMissing(error: unknown): undefined {
  if (error instanceof VitrinaError && MISSING.has(error.values['detail'])) return undefined;
  throw error;
}
