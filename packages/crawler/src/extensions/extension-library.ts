import { type ExtensionFailure, type ExtensionFiles, VitrinaError } from '@vitrina/validator';
import type { AddressGuard } from '../fetch/address-guard.ts';
import type { FetchLimits } from '../fetch/fetch-bytes.ts';
import { createTransport, type Transport } from '../fetch/transport.ts';
import { readLock, writeLock } from '../lock/lock-file.ts';
import { hasSameFiles, pinExtension, unpinExtension } from '../lock/pin-extension.ts';
import type { PinnedExtension } from '../lock/pins.ts';
import { fetchExtension } from './fetch-extension.ts';

/**
 * Whether the network may be used: `never`; `pin` to fetch what is not pinned and to compare what is; `update` to pin again what has changed.
 */
export type FetchMode = 'never' | 'pin' | 'update';

/** Something that the user should know of, as it happens. */
export type ExtensionNews =
  | { readonly kind: 'fetching' | 'changed' | 'updated'; readonly url: string }
  | { readonly kind: 'kept' | 'failed'; readonly url: string; readonly error: VitrinaError };

/** Where extensions are kept and may come from. */
export interface LibraryOptions {
  /** Path of the lock file, which need not exist. */
  readonly lockFile: string;
  readonly mode: FetchMode;
  readonly guard: AddressGuard;
  /** Names the program to publishers and in the lock file: `vitrina/1.2.3`. */
  readonly userAgent: string;
  readonly clock: () => Date;
  readonly onNews?: (news: ExtensionNews) => void;
  readonly limits?: FetchLimits;
  readonly signal?: AbortSignal;
}

type LoadedExtension = ExtensionFiles | ExtensionFailure | undefined;

/** Extensions by address: those that are pinned, and those that may be fetched. */
export interface ExtensionLibrary {
  /**
   * The texts of an extension, or why they could not be fetched; undefined where it is not pinned and
   * may not be fetched. Rejects with the signal's reason when it is aborted.
   */
  load(url: string): Promise<LoadedExtension>;
  /** Writes what is new into the lock file, and closes all connections. */
  close(): Promise<void>;
}

/**
 * Opens the extensions that a lock file pins.
 * @throws VitrinaError `damaged-lock`, `unreadable-file`
 */
export async function openLibrary(options: LibraryOptions): Promise<ExtensionLibrary> {
  const { lockFile, mode, onNews = () => {}, clock, userAgent } = options;
  const pins = await readLock(lockFile);
  const fresh = new Map<string, PinnedExtension>();
  const loading = new Map<string, Promise<LoadedExtension>>();
  let transport: Promise<Transport> | undefined;

  async function load(url: string): Promise<LoadedExtension> {
    const pinned = pins.get(url);
    if (mode === 'never') return pinned && unpinExtension(pinned);
    onNews({ kind: 'fetching', url });
    try {
      return unpinExtension(choose(url, pinned, await fetchPin(url)));
    } catch (error) {
      if (!(error instanceof VitrinaError)) throw error;
      onNews({ kind: pinned ? 'kept' : 'failed', url, error });
      return pinned ? unpinExtension(pinned) : { problem: nameProblem(error) };
    }
  }

  function choose(
    url: string,
    pinned: PinnedExtension | undefined,
    fetched: PinnedExtension,
  ): PinnedExtension {
    if (pinned && hasSameFiles(pinned, fetched)) return pinned;
    if (pinned) onNews({ kind: mode === 'update' ? 'updated' : 'changed', url });
    if (pinned && mode !== 'update') return pinned;
    fresh.set(url, fetched);
    return fetched;
  }

  async function fetchPin(url: string): Promise<PinnedExtension> {
    transport ??= createTransport(options);
    const files = await fetchExtension(await transport, url, options);
    return pinExtension(files, {
      fetched: clock().toISOString().slice(0, 10),
      fetchedBy: userAgent,
    });
  }

  return {
    load(url) {
      const known = loading.get(url) ?? load(url);
      loading.set(url, known);
      return known;
    },
    async close() {
      await (await transport)?.close();
      if (fresh.size === 0) return;
      // Read again: another run may have pinned others meanwhile.
      await writeLock(lockFile, new Map([...(await readLock(lockFile)), ...fresh]));
    },
  };
}

/** The status where a server answered, else the reason. */
function nameProblem({ values: { reason, detail } }: VitrinaError): string {
  return String(reason === 'http-status' ? detail : reason);
}
