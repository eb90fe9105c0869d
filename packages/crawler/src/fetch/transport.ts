import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction, Socket } from 'node:net';
import type { AddressGuard } from './address-guard.ts';
import { FetchFault } from './fetch-fault.ts';
import { guardLookup } from './guard-lookup.ts';
import { guardUrl } from './guard-url.ts';

/** Who asks, and where it may. */
export interface TransportOptions {
  readonly guard: AddressGuard;
  readonly userAgent: string;
  /** Resolves names; the system's resolver. */
  readonly lookup?: LookupFunction;
}

/** How long to wait for one answer. */
export interface SendOptions {
  /** Longest silence before the head and between parts of the body. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
}

/** The head of an answer, and its body as it comes over the wire, still encoded. */
export interface Answer {
  readonly status: number;
  /** The value of a header; several of one name are joined by commas. */
  header(name: string): string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of the body unread. */
  discard(): void;
}

/** Sends single requests, with the address guard at three points: the URL, the resolver, the socket. */
export interface Transport {
  /** Follows no redirect, decodes nothing. @throws FetchFault, or what the network throws. */
  send(url: URL, options: SendOptions): Promise<Answer>;
  close(): Promise<void>;
}

const CONNECT_MS = 30_000;
/** Node gives each address of a host a quarter of a second, too little for a distant one. */
const ADDRESS_ATTEMPT_MS = 2500;
const KEEP_ALIVE_MS = 10_000;
const HEAD_BYTES = 32_768;
const CONNECTIONS_PER_HOST = 2;

/** Opens no socket before the first request. */
export async function createTransport(options: TransportOptions): Promise<Transport> {
  const { guard, userAgent, lookup = systemLookup as LookupFunction } = options;
  // By its default export: bundled, a CommonJS module has no other.
  const { default: undici } = await import('undici');
  const connect = undici.buildConnector({
    allowH2: false,
    timeout: CONNECT_MS,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    lookup: guardLookup(lookup, guard),
  });
  const agent = new undici.Agent({
    connections: CONNECTIONS_PER_HOST,
    pipelining: 1,
    maxHeaderSize: HEAD_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connect: (target, callback) =>
      connect(target, (error, socket) => {
        if (error) return callback(error, null);
        const blocked = findBlocked(socket, guard);
        return blocked ? callback(blocked, null) : callback(null, socket);
      }),
  });

  return {
    async send(url, { idleMs, signal }) {
      guardUrl(url, guard);
      const { statusCode, headers, body } = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'gzip, br' },
        headersTimeout: idleMs,
        bodyTimeout: idleMs,
        signal,
      });
      return {
        status: statusCode,
        header: (name) => headers[name]?.toString(),
        body,
        discard() {
          body.on('error', () => {});
          body.destroy();
        },
      };
    },
    close: () => agent.destroy(),
  };
}

function findBlocked(socket: Socket, guard: AddressGuard): FetchFault | undefined {
  const address = socket.remoteAddress ?? '';
  if (guard.allowsAddress(address)) return undefined;
  socket.destroy();
  return new FetchFault('blocked-address', address);
}
