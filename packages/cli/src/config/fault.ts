import type { ConfigProblem } from './config-error.ts';
import type { YamlText } from './read-yaml.ts';

/** What a problem says, before it is known of which file. */
export type Fault = Omit<ConfigProblem, 'file'>;

/** What keeps a text from being YAML: the first fault, which misplaces what follows it; undefined where there is none. */
export function syntaxFault({ faults: [first] }: YamlText): readonly Fault[] | undefined {
  return first && [{ ...first, values: {} }];
}
