// @ts-check
/** @import { Comparison } from './comparison.js' */
/** @import { Peers } from '../peers.js' */
/** @import { ProgramOf } from '../programs.js' */
/** @import { DataChoice, Size } from '../sizes.js' */
import { answering, cpu, peakMemory, wall } from '../figures.js';
import { emptyProgram, tool } from '../programs.js';

/** @type {DataChoice} */
const oneRelease = { size: 'one', shape: 'small', defectRate: 0 };

/**
 * Against other programs, those of them that are installed.
 *
 * @param {Peers} peers
 * @returns {readonly Comparison[]}
 */
export function withPeers({ libCove, ocdskit }) {
  return [
    {
      id: 'R8',
      name: 'cold-start',
      what: 'the tool / node -e 0',
      subject: { program: tool(), data: oneRelease },
      baseline: { program: emptyProgram, data: oneRelease },
      figures: [wall({ most: 4 }), cpu()],
    },
    ...(libCove ? withLibCove(libCove) : []),
    ...(ocdskit ? [withOcdskit(ocdskit)] : []),
  ];
}

/**
 * @param {ProgramOf} libCove
 * @returns {readonly Comparison[]}
 */
function withLibCove(libCove) {
  /** @param {Size} size */
  const onSize = (size) => ({
    id: 'R2',
    name: `lib-cove-ocds-${size}`,
    what: 'lib-cove-ocds / the tool, as many threads as cores',
    subject: { program: libCove, data: { size } },
    baseline: { program: tool(), data: { size } },
  });
  return [
    {
      id: 'R8',
      name: 'cold-start-lib-cove-ocds',
      what: 'lib-cove-ocds / the tool',
      subject: { program: libCove, data: oneRelease },
      baseline: { program: tool(), data: oneRelease },
      figures: [wall({ least: 3 }), cpu()],
    },
    { ...onSize('S'), figures: figuresOf(10), mostRuns: 3 },
    { ...onSize('M'), figures: figuresOf(10), mostRuns: 3 },
    { ...onSize('L'), figures: figuresOf(60, { least: 20 }), isOnce: true },
  ];
}

/**
 * @param {number} leastWall
 * @param {import('../figures.js').Goal} [memoryGoal]
 */
function figuresOf(leastWall, memoryGoal) {
  return [wall({ least: leastWall }), cpu(), answering('R3', peakMemory(memoryGoal))];
}

/**
 * @param {ProgramOf} ocdskit
 * @returns {Comparison}
 */
function withOcdskit(ocdskit) {
  return {
    id: 'R2',
    name: 'ocdskit-echo',
    what: 'ocdskit echo, which reads and writes and judges nothing / the tool, every check',
    subject: { program: ocdskit, data: { size: 'M' } },
    baseline: { program: tool(), data: { size: 'M' } },
    figures: [wall(), cpu(), answering('R3', peakMemory())],
    mostRuns: 3,
  };
}
