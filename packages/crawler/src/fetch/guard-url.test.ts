import { describe, expect, it } from 'vitest';
import { publicOnly } from './address-guard.ts';
import { guardUrl, readUrl } from './guard-url.ts';

describe('guardUrl', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://１２７.０.０.１/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:169.254.169.254]/latest/meta-data/',
    'http://169.254.169.254./',
    'http://192.168.0.1:443/',
    'http://example.org:22/',
    'https://example.org:6379/',
  ])('blocks %s', (text) => {
    expect(() => guardUrl(readUrl(text), publicOnly)).toThrow(/^blocked-address/);
  });

  it.each(['http://example.org/', 'https://example.org:80/', 'https://8.8.8.8/'])(
    'lets %s pass',
    (text) => {
      expect(() => guardUrl(readUrl(text), publicOnly)).not.toThrow();
    },
  );
});

describe('readUrl', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'data:,x',
    'example.org',
    '',
    'http://',
    'https://user:word@example.org/',
  ])('does not take %j for an address of the web', (text) => {
    expect(() => readUrl(text)).toThrow(/^bad-address/);
  });

  it('reads an address relative to another', () => {
    expect(readUrl('../b.json', new URL('https://example.org/x/y/a.json')).href).toBe(
      'https://example.org/x/b.json',
    );
  });
});
