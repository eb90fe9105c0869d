import { openOutput } from './output.ts';
import type { Terminal } from './terminal.ts';

/** Writes a text to standard output; a reader that has gone away is no error. */
export async function print(text: string, terminal: Terminal): Promise<void> {
  const output = await openOutput({ format: 'plain' }, terminal);
  await output.write(text.endsWith('\n') ? text : `${text}\n`);
  await output.complete();
}
