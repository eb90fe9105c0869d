import { type Answer, type Checklist, type Criterion, judgeAnswer } from '@vitrina/scorer';
import { readCsvRows } from '@vitrina/validator';
import type { ConfigProblem } from '../config/config-error.ts';
import { guessSeparator } from '../guess-separator.ts';
import { quote } from '../quote.ts';
import type { ErrorValues } from '../usage-error.ts';
import { type AnswerColumn, readHead } from './answer-columns.ts';
import type { AnswerSheet, ReadAnswers } from './answer-sheet.ts';

/** Not answered, unless a criterion reads it otherwise. */
const BLANKS: ReadonlySet<string> = new Set(['', '-', '–', '—']);

/** Does not apply, unless a criterion reads it otherwise. */
const NOT_APPLICABLE: ReadonlySet<string> = new Set([
  'n/a',
  'not applicable',
  'no aplica',
  'no procede',
]);

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const ROLES: readonly string[] = ['self', 'independent', 'reviewed'];

/** A cell, and where it stands. */
interface Cell {
  readonly text: string;
  readonly column: AnswerColumn;
  readonly line: number;
  /** Of the cell in its row, from 1. */
  readonly position: number;
}

/** Reads a table of answers to a checklist: a row for each subject, a column for each criterion. */
export function parseAnswerTable(file: string, text: string, checklist: Checklist): ReadAnswers {
  const { rows, brokenAt } = readCsvRows(text, guessSeparator(text));
  const [head, ...others] = rows;
  const at = (line: number, column = 1): Pick<ConfigProblem, 'file' | 'place'> => {
    return { file, place: { line, column } };
  };
  if (brokenAt !== null) {
    const problem = { ...at(brokenAt), code: 'answers-broken-table', values: {} };
    return { sheets: [], problems: [problem] };
  }
  if (head === undefined || others.length === 0) {
    return { sheets: [], problems: [{ ...at(1), code: 'answers-empty-table', values: {} }] };
  }
  const { columns, faults } = readHead(head.cells, checklist);
  const problems = faults.map(({ position, ...fault }) => ({
    ...at(head.line, position),
    ...fault,
  }));
  const sheets: AnswerSheet[] = [];
  for (const { line, cells } of others) {
    const longest = columns.length;
    if (cells.slice(longest).some((cell) => cell !== '')) {
      const values = { row: String(line), n: longest };
      problems.push({ ...at(line, longest + 1), code: 'answers-long-row', values });
    }
    const row = columns.map((column, index): Cell => {
      return { text: cells[index] ?? '', column, line, position: index + 1 };
    });
    const read = readRow(row, (cell, code, values) => {
      const shown = { row: String(line), column: cell.column.title, value: quote(cell.text) };
      problems.push({ ...at(line, cell.position), code, values: { ...shown, ...values } });
    });
    sheets.push(read);
  }
  return { sheets, problems };
}

type Complain = (cell: Cell, code: string, values: ErrorValues) => void;

function readRow(row: readonly Cell[], complain: Complain): AnswerSheet {
  const textOf = (kind: AnswerColumn['kind']): string | undefined => {
    const cell = row.find(({ column }) => column.kind === kind);
    return cell === undefined || cell.text === '' ? undefined : cell.text;
  };
  const subject = textOf('subject') ?? String(row[0]?.line);
  const about = aboutRow(row, complain);
  const approver = textOf('approver');
  const answers = row.flatMap((cell): readonly (readonly [string, Answer])[] => {
    const { criterion } = cell.column;
    if (criterion === undefined) return [];
    const value = readCell(cell, criterion, approver !== undefined, complain);
    if (value === undefined) return [];
    const approved = value === null && approver !== undefined ? { approver } : {};
    return [[criterion.id, { value, ...about, ...approved }]];
  });
  return { subject, answers: Object.fromEntries(answers) };
}

/** What holds for all answers of a row. */
function aboutRow(row: readonly Cell[], complain: Complain): Pick<Answer, 'date' | 'role'> {
  const read = (kind: 'date' | 'role', isRight: (text: string) => boolean, names: string) => {
    const cell = row.find(({ column }) => column.kind === kind);
    if (cell === undefined || cell.text === '') return {};
    if (isRight(cell.text)) return { [kind]: cell.text };
    complain(cell, 'answers-bad-cell', { names });
    return {};
  };
  return {
    ...read('date', (text) => DAY.test(text), '2026-11-22'),
    ...read('role', (text) => ROLES.includes(text), ROLES.join(', ')),
  };
}

/** Null where a criterion does not apply, undefined where nothing is said. */
function readCell(
  cell: Cell,
  criterion: Criterion,
  isApproved: boolean,
  complain: Complain,
): string | null | undefined {
  const { text } = cell;
  const fault = text === '' ? null : judgeAnswer(criterion, text);
  if (fault === null) return text === '' ? undefined : text;
  if (BLANKS.has(text)) return undefined;
  if (NOT_APPLICABLE.has(text.toLowerCase())) {
    if (!isApproved) complain(cell, 'answers-without-approver', {});
    return null;
  }
  const code = fault.code === 'not-asked' ? 'answers-cell-not-asked' : 'answers-bad-cell';
  complain(cell, code, { names: fault.expected.join(', ') });
  return undefined;
}
