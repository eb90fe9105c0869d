// @ts-check

/** Primes, so that stepping by one visits every process before any of them again. */
const steps = [7_368_787, 15_485_863, 32_452_843, 49_979_687];

/**
 * Which process a release is about, where there are fewer processes than releases. The first releases
 * are about every process once, in no order that shows; the next ones again, in another order. So the
 * releases of a process stand far apart, and at no fixed distance.
 *
 * @param {number} number of the release, from 1
 * @param {number} processes how many there are; 0 where every release is of its own
 * @returns {{ process: number, turn: number }} both from 1; `turn` tells its releases apart
 */
export function scatterOcids(number, processes) {
  if (processes === 0) return { process: number, turn: 1 };
  const turn = Math.floor((number - 1) / processes);
  const step = steps[turn % steps.length] ?? 1;
  // Below 2^53 for up to a hundred million processes.
  return { process: ((((number - 1) % processes) * step + turn) % processes) + 1, turn: turn + 1 };
}
