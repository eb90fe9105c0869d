import { expect, it } from 'vitest';
import { readExtensionAddress } from './extension-address.ts';

const files = ['extension.json', 'release-schema.json', 'codelists/+método y.csv'];

it.each([
  [
    'https://x.example/lots/v1/extension.json',
    [
      'lots/v1/extension.json',
      'lots/v1/release-schema.json',
      'lots/v1/codelists/%2Bm%C3%A9todo%20y.csv',
    ],
  ],
  [
    'https://x.example/lots/v1/',
    [
      'lots/v1/extension.json',
      'lots/v1/release-schema.json',
      'lots/v1/codelists/%2Bm%C3%A9todo%20y.csv',
    ],
  ],
  [
    'https://x.example/raw?path=extension.json&at=v1',
    [
      'raw?path=extension.json&at=v1',
      'raw?path=release-schema.json&at=v1',
      'raw?path=codelists/%2Bm%C3%A9todo%20y.csv&at=v1',
    ],
  ],
  [
    'https://x.example/lots/release-schema.json',
    ['lots/extension.json', 'lots/release-schema.json', 'lots/codelists/%2Bm%C3%A9todo%20y.csv'],
  ],
])('finds the files of %s', (url, expected) => {
  const address = readExtensionAddress(url);
  expect(address.kind === 'files' && files.map(address.urlOf)).toEqual(
    expected.map((path) => `https://x.example/${path}`),
  );
});

it.each([
  ['https://x.example/lots.json', 'release'],
  ['https://x.example/lots.json?raw=1', 'release'],
  ['https://x.example/archive/master.zip', 'zip'],
  ['https://x.example/zipball/v1.1', 'zip'],
  ['https://x.example/lots?format=.json', 'zip'],
  ['', 'zip'],
])('takes %j for a %s', (url, kind) => {
  expect(readExtensionAddress(url)).toEqual({ kind, url });
});
