import { codeClasses } from './code-classes.ts';
import type { DifferenceClass } from './difference-class.ts';
import { documentClasses } from './document-classes.ts';
import { errorClasses } from './error-classes.ts';
import { fieldClasses } from './field-classes.ts';

/** Every class, the more general ones first: a difference belongs to the first that matches. */
export const differenceClasses: readonly DifferenceClass[] = [
  ...documentClasses,
  ...errorClasses,
  ...codeClasses,
  ...fieldClasses,
];
