import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from './index.ts';

const folder = import.meta.dirname;

async function listNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** The two words of a command are joined in the name of its file. */
function commandName(file: string): string {
  return file.replace('-', ' ');
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

describe('the registry of commands', () => {
  it('lists every file of the folder', async () => {
    const entries = (await listNames()).map((name) => {
      const command = commandName(name);
      const key = camelCase(name) === name ? command : `'${command}'`;
      return `  ${key}: async () => (await import('./${name}.ts')).${camelCase(name)},\n`;
    });
    const source = [
      "import type { Command } from '../command.ts';\n\n",
      '/** Every command by name, loaded when it is called for. Written by `npm run update`. */\n',
      'export const commands: Readonly<Record<string, () => Promise<Command>>> = {\n',
      ...entries,
      '};\n',
    ].join('');
    await expect(source).toMatchFileSnapshot(resolve(folder, 'index.ts'));
  });

  it('loads each under the name of its file', async () => {
    for (const name of await listNames()) {
      expect((await commands[commandName(name)]?.())?.name).toBe(commandName(name));
    }
    // Whatever any command imports is compiled here, which takes a while on a busy machine.
  }, 30_000);
});
