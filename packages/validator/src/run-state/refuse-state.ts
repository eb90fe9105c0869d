import { VitrinaError } from '../errors.ts';
import type { OpenSource } from '../source.ts';
import { lookAhead } from './look-ahead.ts';

/**
 * Gives back an open source, of which nothing was read yet, if it is no state. A state may lack releases
 * that its run did not look at, so that it stands for its inputs nowhere but in a check.
 * @throws VitrinaError `unexpected-state`
 */
export async function refuseState(open: OpenSource, file: string): Promise<OpenSource> {
  const known = await lookAhead(open);
  if (known.isState) throw new VitrinaError('unexpected-state', { file });
  return known.open;
}
