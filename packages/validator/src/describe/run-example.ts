import { findings } from '../check.ts';
import type { Check, CheckExample } from '../check-definition.ts';
import type { Finding } from '../finding.ts';
import type { CheckOptions, Limits } from '../options.ts';
import type { Params } from '../packs/pack.ts';
import { bytesSource } from '../source.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { layOutJson } from './lay-out-json.ts';

/** An example of a check as it was run: what was checked, and what the check found in it. */
export interface ExampleRun {
  /** The whole document. */
  readonly text: string;
  /** How `text` is stored where that is not UTF-8. */
  readonly encoding?: 'latin1';
  /** The version that was asked for, where the document declares none. */
  readonly ocdsVersion?: string;
  readonly limits?: Partial<Limits>;
  /** Of a check of processes: the parameters that differ from its own. */
  readonly params?: Params;
  /** Of a check of processes: the day that counts as today. */
  readonly asOf?: string;
  /** In the order of the document. */
  readonly findings: readonly Finding[];
}

/** The newest version that is not under development: what a release or record is checked as. */
const RELEASED_VERSION: KnownVersion = '1.1';

/** What a `release` or `record` of an example is laid over. */
const SMALLEST_RELEASE = {
  ocid: 'ocds-213czf-1',
  id: '1',
  date: '2024-01-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
};

/** Runs one check on one of its examples. */
export async function runExample({ id }: Check, example: CheckExample): Promise<ExampleRun> {
  const { encoding, limits, extensions } = example;
  const text = textOf(example);
  const standsAlone = example.release === undefined && example.record === undefined;
  const ocdsVersion = example.ocdsVersion ?? (standsAlone ? undefined : RELEASED_VERSION);
  const settings = {
    ...(ocdsVersion === undefined ? {} : { ocdsVersion }),
    ...(limits === undefined ? {} : { limits }),
  };
  const options: CheckOptions = { only: [id], ...settings, ...(extensions && { extensions }) };
  const found: Finding[] = [];
  const source = bytesSource('example.json', encode(text, encoding));
  for await (const finding of findings(source, options)) found.push(finding);
  return {
    text,
    ...(encoding === undefined ? {} : { encoding }),
    ...settings,
    findings: found,
  };
}

function textOf({ text, document, release, record }: CheckExample): string {
  if (text !== undefined) return text;
  if (document !== undefined) return layOutJson(document);
  if (release !== undefined) return layOutJson({ ...SMALLEST_RELEASE, ...release });
  return layOutJson({ ocid: SMALLEST_RELEASE.ocid, releases: [SMALLEST_RELEASE], ...record });
}

function encode(text: string, encoding: CheckExample['encoding']): Uint8Array {
  if (encoding === undefined) return new TextEncoder().encode(text);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
