import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bundledPacks, type JsonValue } from '@vitrina/validator';
import { isListName } from '../buyers.ts';
import { mappingsOf } from '../extension-mapping.ts';
import { readText } from '../read-text.ts';
import { blankComments } from './blank-comments.ts';
import type { Config, ConfigInput, ConfigValue } from './config.ts';
import { ConfigError } from './config-error.ts';
import { type Fault, syntaxFault } from './fault.ts';
import { judgeForm } from './judge-form.ts';
import { type ConfigData, judgeValues } from './judge-values.ts';
import { readYaml, type YamlText } from './read-yaml.ts';

/** One configuration file, and whether it says that those above it do not count. */
export interface ConfigFile extends Config {
  readonly isRoot: boolean;
}

/** Keys that describe the file, not the run. */
const OWN_KEYS: ReadonlySet<string> = new Set(['$schema', 'version', 'root', 'inputs']);

/**
 * Reads a configuration file.
 * @throws UsageError where it cannot be read; ConfigError, with all that is wrong in it.
 */
export async function readConfig(file: string): Promise<ConfigFile> {
  const text = await readText(file, '', 'missing-config');
  const isJson = /\.jsonc?$/i.test(file);
  const yaml = readYaml(isJson ? blankComments(text) : text);
  const faults = judge(yaml);
  if (faults.length > 0) {
    throw new ConfigError(faults.map((fault) => ({ file, ...fault })));
  }
  const data = yaml.value as ConfigData;
  return {
    files: [file],
    isRoot: data.root === true,
    settings: readSettings(file, data, yaml),
    inputs: readInputs(file, data, yaml),
  };
}

/** The values of a form that is wrong mean nothing. */
function judge(yaml: YamlText): readonly Fault[] {
  const syntax = syntaxFault(yaml);
  if (syntax) return syntax;
  const form = judgeForm(yaml);
  return form.length > 0 ? form : judgeValues(yaml.value as ConfigData, yaml);
}

function readSettings(
  file: string,
  data: ConfigData,
  { keyPlaceOf }: YamlText,
): ReadonlyMap<string, ConfigValue> {
  const folder = dirname(file);
  const entries = Object.entries(data).filter(([key]) => !OWN_KEYS.has(key));
  return new Map(
    entries.map(([key, value]) => [
      key,
      {
        value: resolvePaths(key, value as JsonValue, folder),
        file,
        place: keyPlaceOf([key]),
      },
    ]),
  );
}

/** Makes the paths of a setting absolute: those of the command line start elsewhere. */
function resolvePaths(key: string, value: JsonValue, folder: string): JsonValue {
  if (key === 'tmpDir') return resolve(folder, String(value));
  if (key === 'buyer') return resolveEach(value, folder, isListName);
  if (key === 'pack') return resolveEach(value, folder, isNoBundledPack);
  if (key === 'extension') return resolveMappings(value, folder);
  if (key !== 'format') return value;
  return [value].flat().map((format) => {
    const [, name, path] = /^([^=]*=)(.+)$/.exec(String(format)) ?? [];
    return path === undefined || path === '-' ? format : `${name}${resolve(folder, path)}`;
  }) as JsonValue;
}

/** Where no path exists, the whole text behind the first sign is one. */
function resolveMappings(value: JsonValue, folder: string): JsonValue {
  return [value].flat().map((one) => {
    const absolute = mappingsOf(String(one)).map(({ address, path }) => {
      return { address, path: resolve(folder, path) };
    });
    const { address, path } = absolute.find(({ path }) => existsSync(path)) ?? absolute[0] ?? {};
    return address === undefined ? one : `${address}=${path}`;
  }) as JsonValue;
}

function isNoBundledPack(pack: string): boolean {
  return !Object.hasOwn(bundledPacks, pack);
}

/** Of values that may be names, those that are files. */
function resolveEach(
  value: JsonValue,
  folder: string,
  isFileName: (value: string) => boolean,
): JsonValue {
  return [value].flat().map((one) => {
    const path = resolve(folder, String(one));
    return isFileName(String(one)) || existsSync(path) ? path : one;
  }) as JsonValue;
}

function readInputs(
  file: string,
  { inputs = {} }: ConfigData,
  { keyPlaceOf }: YamlText,
): readonly ConfigInput[] {
  return Object.entries(inputs).map(([name, { path }]) => ({
    name,
    paths: [path].flat().map((one) => resolve(dirname(file), one)),
    file,
    place: keyPlaceOf(['inputs', name]),
  }));
}
