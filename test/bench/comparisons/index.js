// @ts-check
/** @import { Comparison } from './comparison.js' */
/** @import { Peers } from '../peers.js' */
import { emptyProgram } from '../programs.js';
import { keyOf } from '../results.js';
import { formsOfData } from './forms-of-data.js';
import { growth } from './growth.js';
import { splitting } from './splitting.js';
import { withParsing } from './with-parsing.js';
import { withPeers } from './with-peers.js';

/**
 * Everything that is compared, in the order of the questions.
 *
 * @param {Peers} peers
 * @returns {readonly Comparison[]}
 */
export function listComparisons(peers) {
  const all = [...withParsing, ...withPeers(peers), ...growth, ...splitting, ...formsOfData];
  return all.sort((one, other) => numberOf(one) - numberOf(other));
}

/** Keys of every figure there is, whether or not the peers are installed. */
export function listFigureKeys() {
  const comparisons = listComparisons({ libCove: emptyProgram, ocdskit: emptyProgram });
  return comparisons.flatMap(({ name, figures }) =>
    figures.map((figure) => keyOf({ comparison: name, figure: figure.name })),
  );
}

/** @param {Comparison} comparison */
function numberOf({ id }) {
  return Number(id.slice(1));
}
