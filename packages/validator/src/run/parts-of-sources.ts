import type { Sources } from '../check.ts';
import type { Source, TellProblem } from '../source.ts';

/** Inputs in order, one by one; those that hold others, such as archives, as what they hold. */
export async function* partsOfSources(
  sources: Sources,
  tell: TellProblem,
): AsyncGenerator<Source, void> {
  for await (const source of 'open' in sources ? [sources] : sources) {
    yield* source.parts?.(tell) ?? [source];
  }
}
