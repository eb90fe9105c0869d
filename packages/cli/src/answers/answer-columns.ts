import type { Checklist, Criterion } from '@vitrina/scorer';
import type { ErrorValues } from '../usage-error.ts';
import { unknownCriterion } from './unknown-criterion.ts';

/** Columns that are about the whole row, unless a criterion is called so. */
const OF_ROW = ['subject', 'date', 'role', 'approver'] as const;

/** A column of a table of answers. */
export interface AnswerColumn {
  readonly title: string;
  readonly kind: (typeof OF_ROW)[number] | 'criterion';
  /** Undefined where the title names none. */
  readonly criterion?: Criterion;
}

/** Something wrong with the first row of a table. */
interface HeadFault {
  /** Of the cell, from 1. */
  readonly position: number;
  readonly code: string;
  readonly values: ErrorValues;
}

/** The columns that the first row of a table names, and what is wrong with them. */
export function readHead(
  titles: readonly string[],
  { id, criteria }: Checklist,
): { readonly columns: readonly AnswerColumn[]; readonly faults: readonly HeadFault[] } {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const isSubjectNamed = titles.some((title) => title.toLowerCase() === 'subject');
  const columns = titles.map((title, index): AnswerColumn => {
    const criterion = byId.get(title) ?? byId.get(title.toLowerCase().replaceAll('_', '-'));
    if (criterion) return { title, kind: 'criterion', criterion };
    const kind = OF_ROW.find((name) => name === title.toLowerCase());
    if (kind) return { title, kind };
    // Whatever it is called, a first column that is no criterion says who the rows are about.
    return { title, kind: index === 0 && !isSubjectNamed ? 'subject' : 'criterion' };
  });
  const faults = columns.flatMap(({ title, kind, criterion }, index): readonly HeadFault[] => {
    const position = index + 1;
    if (titles.indexOf(title) !== index) {
      return [{ position, code: 'answers-column-twice', values: { column: title } }];
    }
    if (kind !== 'criterion' || criterion) return [];
    return [{ position, ...unknownCriterion(title, id, [...byId.keys()]) }];
  });
  return { columns, faults };
}
