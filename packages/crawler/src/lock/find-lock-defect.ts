import { sha256Of } from './pin-extension.ts';

type Members = Readonly<Record<string, unknown>>;

/** Versions of the form that can be read. */
const READABLE_VERSION = /^1\.\d+\.\d+$/;

/** Where a lock document is not as it was written, as a short path; undefined where it is sound. */
export function findLockDefect(document: unknown): string | undefined {
  if (!isObject(document)) return 'JSON';
  const { kind, lockVersion, extensions } = document;
  if (kind !== 'extension-lock') return 'kind';
  if (typeof lockVersion !== 'string' || !READABLE_VERSION.test(lockVersion)) return 'lockVersion';
  if (!isObject(extensions)) return 'extensions';
  for (const [url, pin] of Object.entries(extensions)) {
    if (!isObject(pin) || !isObject(pin['files']) || !isDay(pin['fetched'])) return url;
    for (const [name, file] of Object.entries(pin['files'])) {
      if (!isIntact(file)) return `${url} ${name}`;
    }
  }
  return undefined;
}

function isIntact(file: unknown): boolean {
  if (!isObject(file)) return false;
  const { text, sha256 } = file;
  return typeof text === 'string' && sha256Of(text) === sha256;
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
