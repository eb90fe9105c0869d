import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A site on this machine. */
export interface Site {
  readonly address: string;
  /** What the browser asked for and was not given. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves a page that sends dropped files to a worker with the validator in it. Bundling for a browser
 * fails where the validator needs a module of Node.
 */
export async function serveSite(): Promise<Site> {
  const files = new Map([
    ['/', { type: 'text/html', content: readFileSync(join(import.meta.dirname, 'page.html')) }],
    ['/worker.js', { type: 'text/javascript', content: await bundleWorker() }],
  ]);
  const missing: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    if (file) response.writeHead(200, { 'content-type': file.type }).end(file.content);
    else {
      if (url !== '/favicon.ico') missing.push(url);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    missing,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function bundleWorker(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'worker.js')],
    conditions: ['vitrina-source'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    logLevel: 'error',
  });
  return outputFiles[0]!.contents;
}
