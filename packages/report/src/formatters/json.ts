import type { DocumentFormatter } from '../formatter.ts';
import { orderAssessment } from '../order-assessment.ts';
import { showControlsInLines } from '../safe-text.ts';

/** The assessment itself. */
export const json: DocumentFormatter = {
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  streams: false,
  format(assessment) {
    return showControlsInLines(`${JSON.stringify(orderAssessment(assessment), null, 2)}\n`);
  },
};
