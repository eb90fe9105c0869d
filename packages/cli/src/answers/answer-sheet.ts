import type { Answer } from '@vitrina/scorer';
import type { ConfigProblem } from '../config/config-error.ts';

/** What is said of a subject. */
export interface AnswerSheet {
  /** Null where nothing says of whom. */
  readonly subject: string | null;
  /** By id of the criterion. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** What was read in a file: nothing counts where there are problems. */
export interface ReadAnswers {
  readonly sheets: readonly AnswerSheet[];
  readonly problems: readonly ConfigProblem[];
}
