import { type CoverageDocument, countsOf } from '@vitrina/validator';
import { showControls } from './safe-text.ts';

/** Coverage as JSON: the whole document, or values that hold something by path, as Cardinal prints them. */
export function writeCoverage(document: CoverageDocument, isWhole: boolean): string {
  const lines = JSON.stringify(isWhole ? document : countsOf(document.all), null, 2).split('\n');
  return `${lines.map(showControls).join('\n')}\n`;
}
