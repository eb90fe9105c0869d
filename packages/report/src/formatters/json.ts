import type { DocumentFormatter } from '../formatter.ts';
import { orderAssessment } from '../order-assessment.ts';
import { showControls } from '../safe-text.ts';

/** The assessment itself. */
export const json: DocumentFormatter = {
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  streams: false,
  format(assessment) {
    const lines = JSON.stringify(orderAssessment(assessment), null, 2).split('\n');
    return `${lines.map(showControls).join('\n')}\n`;
  },
};
