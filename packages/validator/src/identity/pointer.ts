/** Keys and indexes from the root to a place. */
export type PathSteps = readonly (string | number)[];

/** The RFC 6901 pointer of a place. */
export function writePointer(path: PathSteps): string {
  return path.map((step) => `/${escapeStep(step)}`).join('');
}

/** The pointer without the indexes of lists. */
export function writePath(path: PathSteps): string {
  return writePointer(path.filter((step) => typeof step === 'string'));
}

function escapeStep(step: string | number): string {
  return typeof step === 'number' ? `${step}` : step.replaceAll('~', '~0').replaceAll('/', '~1');
}
