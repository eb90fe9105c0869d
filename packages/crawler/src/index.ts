export {
  type ExtensionLibrary,
  type ExtensionNews,
  type FetchMode,
  type LibraryOptions,
  openLibrary,
} from './extensions/extension-library.ts';
export { EXTENSION_LIMITS, fetchExtension } from './extensions/fetch-extension.ts';
export { type AddressGuard, anywhere, publicOnly } from './fetch/address-guard.ts';
export { type FetchLimits, type FetchOptions, fetchBytes } from './fetch/fetch-bytes.ts';
export type { FetchReason } from './fetch/fetch-fault.ts';
export { createTransport, type Transport, type TransportOptions } from './fetch/transport.ts';
