import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLicence } from './extension-files.js';
import { extractExtension } from './extract-extension.js';

const KNOWN = { codelists: { role: { codes: ['buyer'] } }, languageTag: '(es)' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'extension-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, name), text);
  }
}

describe('extractExtension', () => {
  it('keeps patches without prose and nulls, and what is done to codelists', () => {
    write({
      'extension.json': {
        name: 'Funds',
        compatibility: ['1.1'],
        dependencies: ['https://x.example/'],
      },
      'release-schema.json': {
        definitions: {
          Fund: {
            title: 'A fund',
            required: null,
            properties: { kind: { type: 'string', codelist: 'fundKind.csv', openCodelist: true } },
          },
        },
      },
      'codelists/fundKind.csv': 'Code,Title\rgrant,Grant\rloan,Loan\r',
      'codelists/+role.csv': 'Code,Description\nfunder,Gives\n',
      'codelists/-role.csv': 'Code\nbuyer\n',
    });
    expect(extractExtension(folder, KNOWN)).toEqual({
      compatibility: ['1.1'],
      dependencies: ['https://x.example/'],
      release: {
        definitions: {
          Fund: {
            properties: { kind: { type: 'string', codelist: 'fundKind', openCodelist: true } },
          },
        },
      },
      codelists: {
        fundKind: { codes: ['grant', 'loan'] },
        role: { add: ['funder'], remove: ['buyer'] },
      },
    });
  });

  it('keeps patches of packages, without lists of required fields that are empty', () => {
    write({
      'extension.json': { compatibility: '>=1.1.0' },
      'record-package-schema.json': { required: [], properties: { links: { type: 'object' } } },
      'release-package-schema.json': {},
    });
    expect(extractExtension(folder, KNOWN)).toEqual({
      release: {},
      recordPackage: { properties: { links: { type: 'object' } } },
      codelists: {},
    });
  });
});

it.each([
  [{ LICENSE: '  Apache License\n  Version 2.0, January 2004\n' }, 'Apache-2.0'],
  [{ 'LICENSE.md': 'MIT License\n' }, 'MIT'],
  [{ LICENSE: 'All rights reserved' }, null],
  [{}, null],
])('knows the licence of %j', (files, licence) => {
  write(files);
  expect(readLicence(folder)).toBe(licence);
});
