import { formatFinding } from '../finding-line.ts';
import type { StreamFormatter } from '../formatter.ts';

/** Every finding, one a line. */
export const ndjson: StreamFormatter = {
  id: 'ndjson',
  mediaType: 'application/x-ndjson',
  extension: 'ndjson',
  streams: true,
  formatFinding,
};
