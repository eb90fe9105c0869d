// @ts-check
/** @import { DataParameters } from './data-file.js' */
/** @import { Figure } from './figures.js' */
/** @import { Program } from './measure.js' */
import { cpu, memoryWithin, peakMemory, printedRatio, printedTime, wall } from './figures.js';
import { emptyProgram, library, parseOnly, splitter } from './programs.js';

/**
 * A program that is measured beside another.
 *
 * @typedef {object} Comparison
 * @property {string} name
 * @property {string} what is compared with what
 * @property {readonly Figure[]} figures
 * @property {() => Promise<readonly Program[]>} prepare writes the data; gives the subject and its
 *   baseline, or one program that is its own
 * @property {number} [mostRuns] for programs that take minutes
 */

/** The tool takes no more memory than this, whatever the size of its input. */
const memoryBudget = 300;

/** The size at which the reference validator is measured once more. */
const secondPeerMegabytes = 10;

/** @typedef {(file: string) => Program} Tool makes the program that checks a file */
/** @typedef {(parameters?: Partial<DataParameters>) => Promise<string>} Data gives a file's path */

/**
 * Everything that is compared.
 *
 * @param {number} megabytes size of the files
 * @param {Data} data
 * @param {Tool} tool
 * @param {Tool | null} libCove
 * @returns {readonly Comparison[]}
 */
export function listComparisons(megabytes, data, tool, libCove) {
  /** @type {Data} */
  const main = (parameters) => data({ bytes: megabytes * 1e6, ...parameters });
  const peerSizes = libCove ? [...new Set([secondPeerMegabytes, megabytes])] : [];
  return [
    ...compareWithParsing(main, tool),
    ...compareSizes(main, tool, megabytes),
    ...compareFiles(main, tool),
    ...compareSplitter(main),
    ...peerSizes.map((size) => compareWithPeer(data, tool, libCove ?? tool, size)),
  ];
}

/**
 * @param {Data} data
 * @param {Tool} tool
 * @returns {readonly Comparison[]}
 */
function compareWithParsing(data, tool) {
  return [
    {
      name: 'parse-only',
      what: 'the tool / parse-only, one thread',
      figures: [cpu({ most: 1.6 }), wall(), peakMemory()],
      prepare: async () => [tool(await data()), parseOnly(await data())],
    },
    {
      name: 'library',
      what: 'the library without the command / parse-only, one thread',
      figures: [cpu(), wall(), peakMemory()],
      prepare: async () => [library(await data()), parseOnly(await data())],
    },
    {
      name: 'permuted-parse-only',
      what: 'parse-only: keys in any order / in the same order everywhere',
      figures: [cpu()],
      prepare: async () => [
        parseOnly(await data({ keyOrder: 'permuted' })),
        parseOnly(await data()),
      ],
    },
  ];
}

/**
 * @param {Data} data
 * @param {Tool} tool
 * @param {number} megabytes
 * @returns {readonly Comparison[]}
 */
function compareSizes(data, tool, megabytes) {
  /** @param {number} tenderItems */
  const oneRelease = (tenderItems) =>
    data({ bytes: 1000, shape: 'small', defectRate: 0, tenderItems });
  return [
    {
      name: 'cold-start',
      what: 'the tool on one small release / node -e 0',
      figures: [wall({ most: 4 }), cpu()],
      prepare: async () => [tool(await oneRelease(0)), emptyProgram],
    },
    {
      name: 'long-array',
      what: 'the library on one release: 8,000 items / 1,000 items',
      figures: [cpu({ most: 12 }), printedTime('CPU of check() alone', 'checkMs', { most: 12 })],
      prepare: async () => [library(await oneRelease(8000)), library(await oneRelease(1000))],
    },
    {
      name: 'growth',
      what: `the tool on ${megabytes} MB / on a fifth of it`,
      figures: [cpu({ most: 5.5 }), peakMemory({ most: 2 })],
      prepare: async () => [tool(await data()), tool(await data({ bytes: megabytes * 2e5 }))],
    },
    {
      name: 'memory',
      what: `the tool / the ${memoryBudget} MB that it may take for any input`,
      figures: [memoryWithin(memoryBudget)],
      prepare: async () => [tool(await data())],
    },
  ];
}

/**
 * The tool on files that differ from the main one in one respect.
 *
 * @param {Data} data
 * @param {Tool} tool
 * @returns {readonly Comparison[]}
 */
function compareFiles(data, tool) {
  /** @type {readonly [string, string, Partial<DataParameters>, readonly Figure[]][]} */
  const variants = [
    ['dense-defects', 'a defect in every release / in 2 %', { defectRate: 1 }, atMost(1.3)],
    ['gzip', 'gzip / plain', { gzip: true }, atMost(1.3)],
    ['permuted', 'keys in any order / in the same order', { keyOrder: 'permuted' }, [cpu()]],
    ['jsonl', 'JSON Lines / one package', { format: 'jsonl' }, [cpu(), peakMemory()]],
    ['array', 'an array of releases / one package', { format: 'array' }, [cpu(), peakMemory()]],
    ['indented', 'an indented package / a dense one', { format: 'package-indent2' }, [cpu()]],
    ['small', 'small releases / mixed ones', { shape: 'small' }, [cpu()]],
    ['ascii', 'ASCII text / Latin', { text: 'ascii' }, [cpu()]],
    ['cyrillic', 'Cyrillic text / Latin', { text: 'cyrillic' }, [cpu()]],
    ['escaped', 'Cyrillic text in \\u escapes / Latin', { text: 'escaped' }, [cpu()]],
  ];
  return variants.map(([name, what, parameters, figures]) => ({
    name,
    what: `the tool on the same bytes: ${what}`,
    figures,
    prepare: async () => [tool(await data(parameters)), tool(await data())],
  }));
}

/** @param {number} most */
function atMost(most) {
  return [wall({ most }), cpu()];
}

/**
 * @param {Data} data
 * @returns {readonly Comparison[]}
 */
function compareSplitter(data) {
  /** @type {readonly [string, Partial<DataParameters>][]} */
  const variants = [
    ['latin', {}],
    ['ascii', { text: 'ascii' }],
    ['cyrillic', { text: 'cyrillic' }],
    ['escaped', { text: 'escaped' }],
    ['indented', { format: 'package-indent2' }],
    ['jsonl', { format: 'jsonl' }],
  ];
  return variants.map(([name, parameters]) => ({
    name: `splitter-${name}`,
    what: `decoding and parsing every release / splitting, in memory: ${name}`,
    figures: [printedRatio('CPU', 'parseMs', 'splitMs', { least: 2.5 })],
    prepare: async () => [splitter(await data(parameters))],
  }));
}

/**
 * @param {Data} data
 * @param {Tool} tool
 * @param {Tool} libCove
 * @param {number} megabytes
 * @returns {Comparison}
 */
function compareWithPeer(data, tool, libCove, megabytes) {
  return {
    name: `lib-cove-ocds-${megabytes}mb`,
    what: `lib-cove-ocds / the tool, ${megabytes} MB`,
    figures: [wall({ least: 10 }), cpu(), peakMemory()],
    mostRuns: 3,
    prepare: async () => {
      const file = await data({ bytes: megabytes * 1e6 });
      return [libCove(file), tool(file)];
    },
  };
}
