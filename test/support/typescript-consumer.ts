/** A program that uses the library, and does not compile where its types are missing or too loose. */
export const CONSUMER: string = `
import { type Assessment, bytesSource, check, checks, type Finding, findings } from 'vitrina';
import { fileSource } from 'vitrina/node';
import { formatters, loadLocale } from 'vitrina/report';

export async function listPointers(path: string): Promise<string[]> {
  const pointers: string[] = [];
  for await (const finding of findings(fileSource(path))) pointers.push(finding.pointer);
  return pointers;
}

export async function countErrors(bytes: Uint8Array): Promise<number> {
  const { summary }: Assessment = await check(bytesSource('data.json', bytes));
  return summary.counts.error;
}

export const level: Finding['level'] = 'error';
export const ids: string[] = [...checks.map(({ id }) => id), ...formatters.map(({ id }) => id)];
export const language = loadLocale('es').then((locale) => locale.language);

// @ts-expect-error: a level is one of three.
export const wrongLevel: Finding['level'] = 'fatal';
// @ts-expect-error: a source is needed.
export const nothing = check();
`;
