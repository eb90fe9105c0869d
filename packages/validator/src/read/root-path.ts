/** Keys from the top of a JSON value to its documents. Lists on the way are gone through. */
export type RootPath = readonly string[];

/** Reads `/data/results` or `data/results`, written as in RFC 6901; null where it names nothing. */
export function parseRoot(text: string): RootPath | null {
  const steps = (text.startsWith('/') ? text.slice(1) : text).split('/');
  if (steps.some((step) => step === '' || /~(?![01])/.test(step))) return null;
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Writes a path as it is read. */
export function writeRoot(root: RootPath): string {
  return root.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
