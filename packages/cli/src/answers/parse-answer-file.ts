import answersSchema from '@vitrina/schemas/vitrina/answers.schema.json' with { type: 'json' };
import { type Answer, type Checklist, type Criterion, judgeAnswer } from '@vitrina/scorer';
import { compileSchema } from '../config/compile-schema.ts';
import type { ConfigProblem } from '../config/config-error.ts';
import type { Fault } from '../config/fault.ts';
import { readYaml, type YamlText } from '../config/read-yaml.ts';
import { findFormFaults } from '../forms/find-form-faults.ts';
import type { Form } from '../forms/form.ts';
import { quote } from '../quote.ts';
import type { ReadAnswers } from './answer-sheet.ts';
import { unknownCriterion } from './unknown-criterion.ts';

type WrittenValue = string | number | boolean | null;

/** An answer as it is written in the long form. */
type WrittenAnswer = Omit<Answer, 'value'> & { readonly value: WrittenValue };

/** What stands in a file of answers: `schemas/vitrina/answers.schema.json`. */
interface AnswerFile {
  readonly subject?: string;
  readonly answers: Readonly<Record<string, WrittenValue | WrittenAnswer>>;
}

/** Makes the form of files of answers. */
export function createAnswersForm(): Form {
  return { name: 'answers', judge: compileSchema(answersSchema) };
}

/** Reads answers in YAML, or in JSON, to a checklist. */
export function parseAnswerFile(
  file: string,
  text: string,
  { id, criteria }: Checklist,
  form: Form,
): ReadAnswers {
  const yaml = readYaml(text);
  const formFaults = findFormFaults(yaml, form);
  const inFile = (fault: Fault): ConfigProblem => ({ file, ...fault });
  if (formFaults.length > 0) return { sheets: [], problems: formFaults.map(inFile) };
  const { subject = null, answers } = yaml.value as AnswerFile;
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const written = Object.entries(answers);
  const faults = written.flatMap(([name, answer]): readonly Fault[] => {
    const criterion = byId.get(name);
    if (criterion) return judge(criterion, answer, yaml);
    const place = yaml.keyPlaceOf(['answers', name]);
    return [{ place, ...unknownCriterion(name, id, [...byId.keys()]) }];
  });
  const sheet = {
    subject,
    answers: Object.fromEntries(
      written.flatMap(([name, answer]) => {
        const long = lengthen(answer);
        return long === null ? [] : [[name, long]];
      }),
    ),
  };
  return { sheets: [sheet], problems: faults.map(inFile) };
}

function judge(
  criterion: Criterion,
  answer: WrittenValue | WrittenAnswer,
  { placeOf }: YamlText,
): readonly Fault[] {
  const value = lengthen(answer)?.value ?? null;
  const fault = value === null ? null : judgeAnswer(criterion, value);
  if (fault === null) return [];
  const path = ['answers', criterion.id, ...(isLong(answer) ? ['value'] : [])];
  const values = {
    criterion: criterion.id,
    value: quote(value),
    names: fault.expected.join(', '),
  };
  return [{ place: placeOf(path), code: `answers-${fault.code}`, values }];
}

/** An answer in the long form; null where nothing is said. */
function lengthen(answer: WrittenValue | WrittenAnswer): Answer | null {
  if (isLong(answer)) return { ...answer, value: unswitch(answer.value) };
  const value = unswitch(answer);
  return value === null ? null : { value };
}

function isLong(answer: WrittenValue | WrittenAnswer): answer is WrittenAnswer {
  return typeof answer === 'object' && answer !== null;
}

/** Some programs write yes and no so. */
function unswitch(value: WrittenValue): string | number | null {
  if (typeof value !== 'boolean') return value;
  return value ? 'yes' : 'no';
}
