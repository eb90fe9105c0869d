import type { DocumentFormatter } from '../formatter.ts';
import { wordsOnly } from '../text/painter.ts';
import { writeTextReport } from '../text-report.ts';

/** The report in words, for logs and files. */
export const plain: DocumentFormatter = {
  id: 'plain',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  streams: false,
  format: (assessment, context) => writeTextReport(assessment, context, wordsOnly),
};
