import type { Option } from './command.ts';
import { FAIL_ON } from './gate.ts';

/** What decides whether findings make a command fail. */
export const GATE_OPTIONS: readonly Option[] = [
  {
    name: 'fail-on',
    kind: 'text',
    choices: FAIL_ON,
    fallback: 'error',
    value: 'level',
    setting: 'failOn',
  },
  { name: 'max-warnings', kind: 'count', value: 'number', setting: 'maxWarnings' },
];
