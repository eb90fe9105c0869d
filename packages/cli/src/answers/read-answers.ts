import { resolve } from 'node:path';
import type { Checklist } from '@vitrina/scorer';
import { ConfigError, type ConfigProblem } from '../config/config-error.ts';
import { readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import type { AnswerSheet, ReadAnswers } from './answer-sheet.ts';
import { mergeSheets } from './merge-sheets.ts';
import { parseAnswerTable } from './parse-answer-table.ts';

const TABLE = /\.(csv|tsv)$/i;

/**
 * Reads files of answers to a checklist, by subject.
 * @throws ConfigError with all that is wrong in them; UsageError where one cannot be read
 */
export async function readAnswers(
  paths: readonly string[],
  checklist: Checklist,
  { folder }: Terminal,
): Promise<readonly AnswerSheet[]> {
  const problems: ConfigProblem[] = [];
  const files: (readonly AnswerSheet[])[] = [];
  for (const path of paths) {
    const text = await readText(path, folder, 'answers-unreadable');
    const read = await parse(resolve(folder, path), text, checklist);
    problems.push(...read.problems);
    files.push(read.sheets);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return mergeSheets(files);
}

async function parse(file: string, text: string, checklist: Checklist): Promise<ReadAnswers> {
  if (TABLE.test(file)) return parseAnswerTable(file, text, checklist);
  const { createAnswersForm, parseAnswerFile } = await import('./parse-answer-file.ts');
  return parseAnswerFile(file, text, checklist, createAnswersForm());
}
