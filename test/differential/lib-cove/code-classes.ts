import { isObject } from '../../../packages/validator/src/json.ts';
import type { DifferenceClass } from './difference-class.ts';
import { fieldOf, valueAt, valuesAt } from './document-facts.ts';

/** Differences between codes. */
export const codeClasses: readonly DifferenceClass[] = [
  {
    id: 'closed-code-is-an-error',
    title: 'A code outside its closed list is an error of structure',
    reason:
      'The schema lists the codes of every closed list as `enum`, so data with another code are ' +
      'invalid. lib-cove-ocds suppresses the error and reports the code in a section of its own; ' +
      'we do both.',
    right: 'ours',
    matches: ({ side, topic, detail }, { version }) =>
      version === '1.1' && side === 'ours' && topic === 'error' && detail === 'enum',
    most: 567,
  },
  {
    id: 'empty-closed-code',
    title: 'An empty text where a closed code is due',
    reason:
      'An empty text is not a code of any list. lib-cove-ocds suppresses the error and leaves ' +
      'empty values out of its list of codes, so it reports nothing at all.',
    right: 'ours',
    matches: ({ side, topic, detail }) =>
      side === 'ours' && topic === 'closed-code' && detail === '',
    most: 147,
  },
  {
    id: 'closed-code-in-1.0',
    title: 'A code outside a closed list of version 1.0',
    reason:
      'Version 1.0 has closed lists too, but no keyword that names them. Both validators report ' +
      'the error; lib-cove-ocds does not list the code.',
    right: 'neither',
    matches: ({ side, topic }, { version }) =>
      version === '1.0' && side === 'ours' && topic === 'closed-code',
    most: 7,
  },
  {
    id: 'code-of-wrong-type',
    title: 'A code that is no text',
    reason:
      'Null in a list of codes, a number or an object is a value of the wrong type, which both ' +
      'validators report. lib-cove-ocds reports it once more, as a code such as `None`.',
    right: 'neither',
    matches: ({ side, topic, path, detail }, { document }) => {
      if (side !== 'peer') return false;
      if (topic === 'error' && detail === 'enum')
        return typeof valueAt(document, path) !== 'string';
      const isCode = topic === 'closed-code' || topic === 'open-code';
      return isCode && !valuesAt(document, fieldOf(path)).includes(detail);
    },
    most: 3,
  },
  {
    id: 'empty-open-code',
    title: 'An empty text in a list of open codes',
    reason:
      'Both validators report the empty value. lib-cove-ocds also lists it as a code, but only in ' +
      'a list: where a single code is due it leaves empty texts out.',
    right: 'neither',
    matches: ({ side, topic, detail }) => side === 'peer' && topic === 'open-code' && detail === '',
    most: 1,
  },
  {
    id: 'list-judged-by-first-entry',
    title: 'Codes in a list whose first entry is of another kind',
    reason:
      'lib-cove-ocds decides by the first entry whether a list holds objects or codes, and reads ' +
      'the others in the same way. We judge each entry.',
    right: 'ours',
    matches: ({ side, topic, path }, { document }) =>
      side === 'ours' &&
      (topic === 'open-code' || topic === 'closed-code') &&
      hasMixedList(document, path.split('/')),
    most: 2,
  },
];

/** True where a list on the way holds objects and other things. */
function hasMixedList(value: unknown, steps: readonly string[]): boolean {
  if (Array.isArray(value)) {
    const objects = value.filter(isObject).length;
    const mixed = objects > 0 && objects < value.length;
    return mixed || value.some((item) => hasMixedList(item, steps));
  }
  const [step, ...rest] = steps;
  return step !== undefined && isObject(value) && hasMixedList(value[step], rest);
}
