import { setTimeout as wait } from 'node:timers/promises';
import { type Deadline, startDeadline } from './deadline.ts';
import { decodeBody } from './decode-body.ts';
import { FetchFault, notFetched } from './fetch-fault.ts';
import { readUrl } from './guard-url.ts';
import { limitBytes } from './limit-bytes.ts';
import { findFault } from './network-fault.ts';
import { readRetryAfter, retryDelay } from './retry-delay.ts';
import type { Answer, Transport } from './transport.ts';

/** What fetching one address may cost. */
export interface FetchLimits {
  /** Bytes of the body, on the wire and decoded. */
  readonly bytes: number;
  /** Time for everything: redirects, further attempts and the waits between them. */
  readonly totalMs: number;
  /** Longest silence of a server. */
  readonly idleMs: number;
  /** Redirects followed. */
  readonly redirects: number;
  /** Requests for the same thing, the first among them. */
  readonly attempts: number;
}

/** How to fetch. */
export interface FetchOptions {
  readonly limits: FetchLimits;
  readonly signal?: AbortSignal;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches the decoded body of an address into memory, after redirects, and again where a fault may
 * pass.
 * @throws VitrinaError `not-fetched`; the signal's reason when it is aborted.
 */
export async function fetchBytes(
  transport: Transport,
  url: string,
  { limits, signal }: FetchOptions,
): Promise<Uint8Array> {
  const deadline = startDeadline(limits.totalMs, signal);
  try {
    return await persist(() => follow(transport, url, limits, deadline), limits.attempts, deadline);
  } catch (error) {
    signal?.throwIfAborted();
    throw notFetched(url, findFault(deadline.signal.aborted ? deadline.signal.reason : error));
  } finally {
    deadline.stop();
  }
}

async function persist<Result>(
  attemptOnce: () => Promise<Result>,
  attempts: number,
  { signal }: Deadline,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce();
    } catch (error) {
      signal.throwIfAborted();
      const delay = attempt < attempts ? retryDelay(findFault(error), attempt) : undefined;
      if (delay === undefined) throw error;
      await wait(delay, undefined, { signal });
    }
  }
}

async function follow(
  transport: Transport,
  start: string,
  { bytes, idleMs, redirects }: FetchLimits,
  { signal }: Deadline,
): Promise<Uint8Array> {
  let url = readUrl(start);
  for (let hops = 0; ; hops += 1) {
    const answer = await transport.send(url, { idleMs, signal });
    const location = REDIRECTS.has(answer.status) ? answer.header('location') : undefined;
    if (location === undefined) return readAnswer(answer, bytes);
    answer.discard();
    if (hops === redirects) throw new FetchFault('too-many-redirects', String(redirects));
    url = readUrl(location, url);
  }
}

async function readAnswer(answer: Answer, maximum: number): Promise<Uint8Array> {
  if (answer.status !== 200) {
    answer.discard();
    const retryAfterMs = readRetryAfter(answer.header('retry-after'), Date.now());
    throw new FetchFault('http-status', String(answer.status), retryAfterMs);
  }
  const wire = limitBytes(answer.body, maximum);
  const chunks: Uint8Array[] = [];
  for await (const chunk of limitBytes(
    decodeBody(wire, answer.header('content-encoding')),
    maximum,
  )) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
