import { describe, expect, it } from 'vitest';
import { FetchFault } from './fetch-fault.ts';
import { readRetryAfter, retryDelay } from './retry-delay.ts';

describe('retryDelay', () => {
  it.each([1, 2, 3, 10])('waits no longer than its bound after attempt %i', (attempt) => {
    const bound = Math.min(10_000, 500 * 2 ** (attempt - 1));
    for (let round = 0; round < 50; round += 1) {
      const delay = retryDelay(new FetchFault('timeout'), attempt);
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThanOrEqual(bound);
    }
  });

  it('waits as long as the server asks, but not too long', () => {
    expect(retryDelay(new FetchFault('http-status', '429', 7000), 1)).toBe(7000);
    expect(retryDelay(new FetchFault('http-status', '429', 3_600_000), 1)).toBeUndefined();
  });

  it.each([
    new FetchFault('http-status', '404'),
    new FetchFault('http-status', '403'),
    new FetchFault('blocked-address', '127.0.0.1'),
    new FetchFault('bad-certificate', 'CERT_HAS_EXPIRED'),
    new FetchFault('unknown-host', 'ENOTFOUND'),
    new FetchFault('too-large', '10'),
  ])('does not ask again after $message', (fault) => {
    expect(retryDelay(fault, 1)).toBeUndefined();
  });

  it('asks again where the resolver could not say', () => {
    expect(retryDelay(new FetchFault('unknown-host', 'EAI_AGAIN'), 1)).toBeDefined();
  });
});

describe('readRetryAfter', () => {
  const now = Date.parse('2026-01-05T09:00:00Z');

  it.each([
    ['120', 120_000],
    ['Mon, 05 Jan 2026 09:00:30 GMT', 30_000],
    ['Mon, 05 Jan 2026 08:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads %j', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});
