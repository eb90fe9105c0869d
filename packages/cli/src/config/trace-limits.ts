import { relative } from 'node:path';
import type { Context } from '../command.ts';
import { readDifferenceLimits } from '../difference-limits.ts';
import type { TracedValue } from './setting-origin.ts';

/** The limits of `vitrina gate --previous`, each with where it comes from. */
export function traceLimits({ config, terminal }: Context): (readonly [string, TracedValue])[] {
  const found = config?.settings.get('limits');
  const given = Object.keys(Object(found?.value));
  return Object.entries(readDifferenceLimits(config)).map(([name, value]) => [
    `limits.${name}`,
    {
      value,
      origin:
        found && given.includes(name)
          ? {
              kind: 'file',
              path: relative(terminal.folder, found.file),
              line: found.place.line,
            }
          : { kind: 'default' },
    },
  ]);
}
