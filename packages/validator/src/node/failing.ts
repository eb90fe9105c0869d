import type { Source } from '../source.ts';

/** A source that fails with this error when it is opened, so that the other inputs are still checked. */
export function failing(name: string, error: unknown): Source {
  const open = async (): Promise<never> => {
    throw error;
  };
  return { name, open };
}
