// @ts-check

/** @typedef {'package' | 'package-indent2' | 'jsonl' | 'concat' | 'array'} Format */

const releasesPerPackage = 100;

/** A package without its releases. */
const envelope = {
  uri: 'https://publisher.example/releases.json',
  version: '1.1',
  publishedDate: '2025-06-01T06:00:00Z',
  publisher: { name: 'Invented Agency', scheme: 'ZZ-REG', uid: '1' },
  license: 'https://licences.example/open',
  publicationPolicy: 'https://publisher.example/policy',
  releases: [],
};

/**
 * The pieces of text that a file of releases consists of, in order.
 *
 * @param {Iterable<unknown>} releases
 * @param {Format} format
 * @param {{ ascii?: boolean }} [options] `ascii` writes other characters as `\uXXXX`
 * @returns {Generator<string>}
 */
export function* writeReleases(releases, format, { ascii = false } = {}) {
  const indent = format === 'package-indent2' ? 2 : 0;
  const { head, between, foot } = frame(format, indent);
  let count = 0;
  yield head;
  for (const release of releases) {
    const isNew = format === 'concat' && count % releasesPerPackage === 0;
    if (count > 0) yield isNew ? `${foot}${head}` : between;
    const text = JSON.stringify(release, null, indent);
    // A release stands two levels down in its package, so its lines start four blanks further.
    const placed = indent > 0 ? text.replaceAll('\n', '\n    ') : text;
    yield ascii ? escapeText(placed) : placed;
    count += 1;
  }
  yield foot;
}

/**
 * What stands before, between and after the releases.
 *
 * @param {Format} format
 * @param {number} indent
 */
function frame(format, indent) {
  if (format === 'jsonl') return { head: '', between: '\n', foot: '\n' };
  if (format === 'array') return { head: '[', between: ',', foot: ']\n' };
  const [head = '', foot = ''] = JSON.stringify(envelope, null, indent).split('[]');
  return indent > 0
    ? { head: `${head}[\n    `, between: ',\n    ', foot: `\n  ]${foot}\n` }
    : { head: `${head}[`, between: ',', foot: `]${foot}\n` };
}

/** @param {string} json */
function escapeText(json) {
  return json.replaceAll(/[\u0080-\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
