import { FetchFault, type FetchReason } from './fetch-fault.ts';

const REASON_OF_CODE: ReadonlyMap<string, FetchReason> = new Map([
  ['ENOTFOUND', 'unknown-host'],
  ['EAI_AGAIN', 'unknown-host'],
  ['ENODATA', 'unknown-host'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'bad-certificate'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'bad-certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'bad-certificate'],
  ['EPROTO', 'tls-fault'],
]);

const REASON_OF_FAMILY: readonly (readonly [prefix: string, reason: FetchReason])[] = [
  ['CERT_', 'bad-certificate'],
  ['UNABLE_TO_', 'bad-certificate'],
  ['ERR_SSL_', 'tls-fault'],
  ['ERR_TLS_', 'tls-fault'],
  ['Z_', 'damaged-body'],
  ['ERR_BROTLI_', 'damaged-body'],
  ['ERR__ERROR_FORMAT_', 'damaged-body'],
];

/** What a fault of the system, of TLS or of a decoder means; everything else broke the connection. */
export function findFault(error: unknown): FetchFault {
  if (error instanceof FetchFault) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason =
    REASON_OF_CODE.get(code) ??
    REASON_OF_FAMILY.find(([prefix]) => code.startsWith(prefix))?.[1] ??
    'no-connection';
  return new FetchFault(reason, code, undefined, { cause: error });
}
