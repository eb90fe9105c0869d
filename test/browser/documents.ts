import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const examples = resolve(import.meta.dirname, '../../examples');
const LARGE = 20_000_000;

const OLD_PACKAGE = {
  uri: 'https://data.example.org/2016.json',
  publishedDate: '2016-05-01T00:00:00Z',
  publisher: { name: 'Town of Example' },
  releases: [
    {
      ocid: 'ocds-213czf-7',
      id: '1',
      date: '2016-04-30',
      tag: ['tender'],
      initiationType: 'tender',
      tender: { id: 'T-7', items: [{ id: '1', quantity: -3 }] },
    },
  ],
};

/** Files to drop, by name. */
export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  'good.json': () => readExample('good'),
  'defective.json': () => readExample('with-defects'),
  'old.json': () => JSON.stringify(OLD_PACKAGE),
  'large.json': writeLarge,
};

function readExample(name: string): string {
  return readFileSync(resolve(examples, name, 'releases.json'), 'utf8');
}

/** The defective example with its releases over and over, each time of other processes. */
function writeLarge(): string {
  const { releases, ...head } = JSON.parse(readExample('with-defects'));
  const template: string = JSON.stringify(releases).slice(1, -1);
  const rounds = Math.ceil(LARGE / template.length);
  const items = Array.from({ length: rounds }, (_, round) =>
    template.replaceAll(/"ocid":"([^"]*)"/g, `"ocid":"$1-${round}"`),
  );
  return JSON.stringify({ ...head, releases: [] }).replace(/\[\]\}$/, `[${items.join(',')}]}`);
}
