import type { Interval } from '@vitrina/scorer';

const LENGTH = 20;
const SURE = '█';
const POSSIBLE = '▒';
const REST = '·';

/** A bar of an interval of 0 to 100: what is sure, what is possible, the rest. Its signs differ in shape. */
export function scoreBar({ low, high }: Interval): string {
  const sure = cellsOf(low);
  const reach = Math.max(sure, cellsOf(high));
  return SURE.repeat(sure) + POSSIBLE.repeat(reach - sure) + REST.repeat(LENGTH - reach);
}

/** Neither something nor all is shown where there is nothing, or not all. */
function cellsOf(points: number): number {
  if (points <= 0) return 0;
  if (points >= 100) return LENGTH;
  return Math.min(LENGTH - 1, Math.max(1, Math.round((points * LENGTH) / 100)));
}
