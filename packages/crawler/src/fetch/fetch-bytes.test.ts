import type { LookupFunction } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { makeSelfSigned } from '../../../../test/support/self-signed.ts';
import {
  type ServerOptions,
  startRawServer,
  startServer,
  type WebServer,
} from '../../../../test/support/web-server.ts';
import { type AddressGuard, anywhere, publicOnly } from './address-guard.ts';
import { type FetchLimits, fetchBytes } from './fetch-bytes.ts';
import { createTransport, type Transport, type TransportOptions } from './transport.ts';

type Answer = Parameters<typeof startServer>[0];

const LIMITS: FetchLimits = {
  bytes: 1_000_000,
  totalMs: 5000,
  idleMs: 2000,
  redirects: 5,
  attempts: 1,
};

const opened: (WebServer | Transport)[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function serve(answer: Answer, options?: ServerOptions): Promise<WebServer> {
  const server = await startServer(answer, options);
  opened.push(server);
  return server;
}

async function fetchText(
  url: string,
  limits: Partial<FetchLimits> = {},
  options: Partial<TransportOptions> & { readonly signal?: AbortSignal } = {},
): Promise<string> {
  const { signal, ...rest } = options;
  const transport = await createTransport({ guard: anywhere, userAgent: 'vitrina/0', ...rest });
  opened.push(transport);
  const bytes = await fetchBytes(transport, url, {
    limits: { ...LIMITS, ...limits },
    ...(signal && { signal }),
  });
  return Buffer.from(bytes).toString();
}

function fault(reason: string, detail: unknown = expect.any(String)): object {
  return {
    name: 'VitrinaError',
    code: 'not-fetched',
    values: { reason, detail, url: expect.any(String) },
  };
}

const send =
  (
    body: string | Uint8Array,
    headers: Readonly<Record<string, string>> = {},
    status = 200,
  ): Answer =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

describe('fetchBytes', () => {
  it('fetches, and says who asks', async () => {
    const server = await serve((request, response) => response.end(request.headers['user-agent']));
    expect(await fetchText(`${server.url}/a?b=c#d`)).toBe('vitrina/0');
    expect(server.requests).toEqual(['/a?b=c']);
  });

  it.each([
    ['gzip', gzipSync('text')],
    ['br', brotliCompressSync('text')],
    ['gzip, br', brotliCompressSync(gzipSync('text'))],
    ['identity', Buffer.from('text')],
  ])('undoes the encoding %s', async (encoding, body) => {
    const { url } = await serve(send(body, { 'content-encoding': encoding }));
    expect(await fetchText(url)).toBe('text');
  });

  it.each([
    ['gzip', 'plain text'],
    ['br', 'plain text'],
    ['gzip', gzipSync('text'.repeat(1000)).subarray(0, 30)],
    ['zstd', 'anything'],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync('text')))],
  ])('refuses a damaged body of encoding %s', async (encoding, body) => {
    const { url } = await serve(send(body, { 'content-encoding': encoding }));
    await expect(fetchText(url)).rejects.toMatchObject(fault('damaged-body'));
  });

  it('stops at a body that is too large, on the wire or decoded', async () => {
    const large = await serve(send(Buffer.alloc(2_000_000)));
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    const small = await serve(send(bomb, { 'content-encoding': 'gzip' }));
    expect(bomb.length).toBeLessThan(LIMITS.bytes);
    const before = process.memoryUsage().rss;
    for (const { url } of [large, small]) {
      await expect(fetchText(url)).rejects.toMatchObject(fault('too-large', '1000000'));
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('gives up when the whole takes too long, though bytes keep coming', async () => {
    const { url } = await serve((_request, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const startedAt = Date.now();
    await expect(fetchText(url, { totalMs: 300 })).rejects.toMatchObject(fault('timeout'));
    expect(Date.now() - startedAt).toBeLessThan(2000);
  });

  it('gives up on a server that says nothing, before or in the body', async () => {
    const mute = await serve(() => {});
    const halting = await serve((_request, response) => response.write('{'));
    for (const { url } of [mute, halting]) {
      await expect(fetchText(url, { idleMs: 200 })).rejects.toMatchObject(fault('timeout'));
    }
  });

  it('ends with the reason of its caller', async () => {
    const { url } = await serve(() => {});
    const controller = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 50);
    await expect(fetchText(url, {}, { signal: controller.signal })).rejects.toBe(reason);
    await expect(fetchText(url, {}, { signal: controller.signal })).rejects.toBe(reason);
  });
});

describe('fetchBytes, when something fails', () => {
  it.each([403, 404, 500])('says that the status is %i', async (status) => {
    const { url } = await serve(send('', {}, status));
    await expect(fetchText(url)).rejects.toMatchObject(fault('http-status', String(status)));
  });

  it('asks again where a fault may pass, as often as it may', async () => {
    let left = 2;
    const { url, requests } = await serve((_request, response) => {
      left -= 1;
      response.writeHead(left < 0 ? 200 : 503).end('text');
    });
    expect(await fetchText(url, { attempts: 3 })).toBe('text');
    expect(requests).toHaveLength(3);

    const never = await serve(send('', {}, 503));
    await expect(fetchText(never.url, { attempts: 2 })).rejects.toMatchObject(fault('http-status'));
    expect(never.requests).toHaveLength(2);
  });

  it('asks once where asking again is no use, or the server says when', async () => {
    const missing = await serve(send('', {}, 404));
    const busy = await serve(send('', { 'retry-after': '86400' }, 429));
    for (const { url, requests } of [missing, busy]) {
      await expect(fetchText(url, { attempts: 3 })).rejects.toMatchObject(fault('http-status'));
      expect(requests).toHaveLength(1);
    }
  });

  it('tells a broken connection from a missing host', async () => {
    const cut = await startRawServer('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf');
    const empty = await startRawServer('');
    opened.push(cut, empty);
    const gone = await startServer(send(''));
    await gone.close();
    for (const { url } of [cut, empty, gone]) {
      await expect(fetchText(url)).rejects.toMatchObject(fault('no-connection'));
    }
    const lookup: LookupFunction = (_name, _options, callback) =>
      callback(Object.assign(new Error(), { code: 'ENOTFOUND' }), []);
    await expect(fetchText('http://nowhere.example/', {}, { lookup })).rejects.toMatchObject(
      fault('unknown-host', 'ENOTFOUND'),
    );
  });

  it('names what is wrong with a secure connection', async () => {
    const secure = await serve(send('text'), { identity: makeSelfSigned('127.0.0.1') });
    await expect(fetchText(secure.url)).rejects.toMatchObject(
      fault('bad-certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
    );
    const plain = await serve(send('text'));
    await expect(fetchText(plain.url.replace('http:', 'https:'))).rejects.toMatchObject(
      fault('tls-fault'),
    );
    expect([...secure.requests, ...plain.requests]).toEqual([]);
  });
});

describe('redirects', () => {
  it('are followed, relative ones too', async () => {
    const { url, requests } = await serve((request, response) => {
      const next = { '/a/b': '../c', '/c': `http://${request.headers.host}/d` }[request.url ?? ''];
      response.writeHead(next ? 302 : 200, next ? { location: next } : {}).end('text');
    });
    expect(await fetchText(`${url}/a/b`)).toBe('text');
    expect(requests).toEqual(['/a/b', '/c', '/d']);
  });

  it('end after a few, and a loop with them', async () => {
    const { url, requests } = await serve(send('', { location: '/' }, 301));
    await expect(fetchText(url, { attempts: 3 })).rejects.toMatchObject(
      fault('too-many-redirects', '5'),
    );
    expect(requests).toHaveLength(6);
  });

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'http://user:word@127.0.0.1/', 'http://'])(
    'to %s are refused',
    async (location) => {
      const { url } = await serve(send('', { location }, 302));
      await expect(fetchText(url)).rejects.toMatchObject(fault('bad-address', location));
    },
  );

  it('without an address are a status like any other', async () => {
    const { url } = await serve(send('', {}, 302));
    await expect(fetchText(url)).rejects.toMatchObject(fault('http-status', '302'));
  });
});

describe('the address guard', () => {
  /** Takes one address of this machine for public, so that a server can stand there. */
  const onlyHere: AddressGuard = {
    allowsAddress: (address) => address === '127.0.0.1' || publicOnly.allowsAddress(address),
    allowsPort: () => true,
  };

  /** A server that nobody may reach. */
  const startCanary = (): Promise<WebServer> => serve(send('secret'), { host: '0.0.0.0' });

  const resolveTo =
    (addresses: readonly string[]): LookupFunction =>
    (_name, _options, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    '[::1]',
    'localhost',
  ])('keeps away from %s', async (host) => {
    const canary = await startCanary();
    const guard = { ...publicOnly, allowsPort: () => true };
    await expect(fetchText(`http://${host}:${canary.port}/`, {}, { guard })).rejects.toMatchObject(
      fault('blocked-address'),
    );
    expect(canary.requests).toEqual([]);
  });

  it.each(['127.0.0.2', '[::1]', '2130706434', '169.254.169.254', '10.0.0.1', 'inside.example'])(
    'does not follow a redirect to %s',
    async (host) => {
      const canary = await startCanary();
      const { url } = await serve(send('', { location: `http://${host}:${canary.port}/` }, 302));
      const options = { guard: onlyHere, lookup: resolveTo(['127.0.0.2']) };
      await expect(fetchText(url, { attempts: 3 }, options)).rejects.toMatchObject(
        fault('blocked-address'),
      );
      expect(canary.requests).toEqual([]);
    },
  );

  it('connects to the address that it judged, of several to those that are allowed', async () => {
    const { port, requests } = await serve(send('text'));
    let lookups = 0;
    const lookup: LookupFunction = (name, options, callback) => {
      lookups += 1;
      resolveTo(lookups === 1 ? ['10.0.0.1', '127.0.0.1'] : ['10.0.0.1'])(name, options, callback);
    };
    const url = `http://rebinding.example:${port}/`;
    expect(await fetchText(url, {}, { guard: onlyHere, lookup })).toBe('text');
    expect(lookups).toBe(1);
    await expect(fetchText(url, {}, { guard: onlyHere, lookup })).rejects.toMatchObject(
      fault('blocked-address'),
    );
    expect(requests).toHaveLength(1);
  });

  it('looks once more at the address that a socket has reached', async () => {
    const canary = await startCanary();
    const answers = [true, false];
    const guard = { allowsPort: () => true, allowsAddress: () => answers.shift() ?? false };
    const options = { guard, lookup: resolveTo(['127.0.0.1']) };
    await expect(
      fetchText(`http://late.example:${canary.port}/`, {}, options),
    ).rejects.toMatchObject(fault('blocked-address', '127.0.0.1'));
    expect(canary.requests).toEqual([]);
  });

  it('stays away from ports that are not of the web', async () => {
    await expect(
      fetchText('http://example.org:6379/', {}, { guard: publicOnly }),
    ).rejects.toMatchObject(fault('blocked-address', 'example.org:6379'));
  });
});
