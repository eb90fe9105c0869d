import type { DocumentFormatter } from '../formatter.ts';
import { inColour } from '../text/painter.ts';
import { writeTextReport } from '../text-report.ts';

/** The report in words, with the colours and signs of a terminal. */
export const pretty: DocumentFormatter = {
  id: 'pretty',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  streams: false,
  format: (assessment, context) => writeTextReport(assessment, context, inColour),
};
