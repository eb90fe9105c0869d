import { formatters, LANGUAGES } from '@vitrina/report';
import { checks, KNOWN_VERSIONS, selectChecks } from '@vitrina/validator';
import { readDay } from '../as-of.ts';
import { mappingsOf } from '../extension-mapping.ts';
import { readTargets } from '../targets.ts';
import { unknownCheck } from '../unknown-check.ts';
import { UsageError } from '../usage-error.ts';
import type { Fault } from './fault.ts';
import type { YamlPath, YamlText } from './read-yaml.ts';

/** What the data of a configuration file look like once their form is right. */
export interface ConfigData {
  readonly root?: boolean;
  readonly inputs?: Readonly<Record<string, InputData>>;
  readonly [key: string]: unknown;
}

/** An input as the file has it. */
export interface InputData {
  readonly path: string | readonly string[];
}

type Judge = (value: string) => void;

/** Settings whose values only the program knows: none of them is listed in the schema. */
const JUDGES: Readonly<Record<string, Judge>> = {
  lang(language) {
    if (LANGUAGES.includes(language)) return;
    throw new UsageError('bad-language', { language, languages: LANGUAGES.join(', ') });
  },
  ocdsVersion(version) {
    const versions: readonly string[] = KNOWN_VERSIONS;
    if (versions.includes(version)) return;
    throw new UsageError('unknown-version', { version, versions: versions.join(', ') });
  },
  asOf(day) {
    readDay(day, 'asOf');
  },
  extension(value) {
    if (mappingsOf(value).length === 0) throw new UsageError('bad-extension', { value });
  },
  only: judgeCheck,
  skip: judgeCheck,
  format(format) {
    readTargets(
      [format],
      formatters.map(({ id }) => id),
      '/',
    );
  },
};

/** What is wrong with values of the right form: names that nothing has, days that there are not. */
export function judgeValues(data: ConfigData, { placeOf }: YamlText): readonly Fault[] {
  const faults: Fault[] = [];
  function judge(judgeOne: Judge, path: YamlPath, value: unknown): void {
    try {
      judgeOne(String(value));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push({ place: placeOf(path), code: error.code, values: error.values });
    }
  }
  for (const [key, judgeOne] of Object.entries(JUDGES)) {
    const value = data[key];
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        judge(judgeOne, [key, index], item);
      });
    } else if (value !== undefined) judge(judgeOne, [key], value);
  }
  return faults;
}

function judgeCheck(name: string): void {
  try {
    selectChecks(checks, [name], undefined);
  } catch {
    throw unknownCheck(name, checks);
  }
}
