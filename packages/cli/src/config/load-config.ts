import type { Config, ConfigValue } from './config.ts';
import { type ConfigFile, readConfig } from './read-config.ts';

/**
 * Reads configuration files, the nearest first, until one says that it is the last, and puts them
 * together: each setting, and the inputs as a whole, come from the nearest file that has them.
 * @throws As `readConfig` does.
 */
export async function loadConfig(files: Iterable<string>): Promise<Config> {
  const read: ConfigFile[] = [];
  for (const file of files) {
    const config = await readConfig(file);
    read.push(config);
    if (config.isRoot) break;
  }
  const settings = new Map<string, ConfigValue>();
  for (const config of read.toReversed()) {
    for (const [key, value] of config.settings) settings.set(key, value);
  }
  const inputs = read.find((config) => config.inputs.length > 0)?.inputs ?? [];
  return { files: read.flatMap((config) => config.files), settings, inputs };
}
