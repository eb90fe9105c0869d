import type { Params } from '../packs/pack.ts';
import type { ProcessCheck, ProcessExample } from '../process-check.ts';
import type { Rule } from '../view/rule.ts';
import type { RootScope } from '../view/view.ts';
import type { CheckDescription } from './describe-check.ts';
import { layOutJson } from './lay-out-json.ts';
import type { ExampleRun } from './run-example.ts';
import { AS_OF_EXAMPLES, runProcessExample } from './run-process-example.ts';

/** What a check of processes needs and can be set to. */
export interface ProcessCheckFacts {
  readonly unit: ProcessCheck['unit'];
  /** Null where no field is read. */
  readonly needs: NeededFields | null;
  readonly params: Params;
}

/** A field by its path, or several of which all or any must be filled. */
export type NeededFields =
  | string
  | { readonly all: readonly NeededFields[] }
  | { readonly any: readonly NeededFields[] };

/** Runs a check of processes on the first of its examples, and lists what it has declared. */
export function describeProcessCheck(check: ProcessCheck): CheckDescription {
  const { unit, needs, params, reads, examples } = check;
  const [fail, pass] = [examples.fail[0], examples.pass[0]];
  if (fail === undefined || pass === undefined) throw new Error(`${check.id} has no examples`);
  const names = fieldsRead(reads);
  return {
    reads: check.judgeFormation ? 'formation' : { names, total: names.length, others: false },
    keywords: [],
    fail: run(check, fail),
    pass: run(check, pass),
    process: { unit, needs: check.judgeFormation ? null : neededFields(needs), params },
  };
}

/** Paths of what is declared, without the objects that only lead to others of them. */
function fieldsRead({ fields }: RootScope): readonly string[] {
  const paths = [...new Set(fields.map(({ path }) => path))].sort();
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
}

function run(check: ProcessCheck, example: ProcessExample): ExampleRun {
  const { documents, told } = runProcessExample(check, example);
  const { params, asOf = AS_OF_EXAMPLES } = example;
  return {
    text: layOutJson(documents.length === 1 ? documents[0] : documents),
    ...(check.judgeFormation ? {} : { asOf }),
    ...(params ? { params } : {}),
    findings: told,
  };
}

function neededFields(rule: Rule): NeededFields {
  if ('all' in rule) return { all: rule.all.map(neededFields) };
  return 'any' in rule ? { any: rule.any.map(neededFields) } : rule.path;
}
