import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createRawServer,
  type Server as RawServer,
} from 'node:net';

/** A server on this machine that remembers what it was asked. */
export interface WebServer {
  /** `http://127.0.0.1:12345`, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Path of every request, in order; of a raw server, one empty text for each connection. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Key and certificate of a secure server. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** How a server listens. */
export interface ServerOptions {
  readonly host?: string;
  readonly identity?: Identity;
}

/** Serves HTTP, or HTTPS where an identity is given. */
export async function startServer(
  answer: RequestListener,
  { host = '127.0.0.1', identity }: ServerOptions = {},
): Promise<WebServer> {
  const requests: string[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request.url ?? '');
    answer(request, response);
  };
  const server = identity ? createSecureServer(identity, listener) : createServer(listener);
  const { port } = await listen(server, host);
  return {
    url: `${identity ? 'https' : 'http'}://${host}:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers every connection with these bytes and closes it, whatever was asked. */
export async function startRawServer(reply: string): Promise<WebServer> {
  const requests: string[] = [];
  const server = createRawServer((socket) => {
    requests.push('');
    socket.on('error', () => {});
    socket.once('data', () => socket.end(reply));
  });
  const { port } = await listen(server, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: Server | RawServer, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => resolve(server.address() as AddressInfo));
  });
}
