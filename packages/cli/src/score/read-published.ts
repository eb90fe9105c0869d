import { type Checklist, measuresOf } from '@vitrina/scorer';
import type { Arguments } from '../arguments.ts';
import { readDay } from '../as-of.ts';
import type { Context } from '../command.ts';
import type { Publications } from '../publications.ts';
import { readResult } from '../read-result.ts';
import { type InputVerdict, judgeInputs } from '../unread-inputs.ts';
import { UsageError } from '../usage-error.ts';
import { assessPublications } from './assess-publications.ts';
import { findAssessments } from './find-assessments.ts';
import { type Published, publishedOf } from './published.ts';

/** What the inputs are, before they are read. */
export type ScoredInputs =
  | { readonly kind: 'none' }
  | { readonly kind: 'assessments'; readonly paths: readonly string[] }
  | { readonly kind: 'publications'; readonly publications: Publications };

/** What the inputs say, and which of them could not be read. */
export interface ReadPublished extends InputVerdict {
  readonly published: readonly Published[];
}

/**
 * Finds out whether the caller names publications or results of `vitrina check`. Where there are answers
 * or probes, nobody has to name any.
 * @throws UsageError where both are named
 */
export async function findScoredInputs(
  given: Arguments,
  { terminal }: Context,
  findPublications: () => Promise<Publications>,
): Promise<ScoredInputs> {
  const { positionals } = given;
  const hasOther = given.list('answers').length + given.list('probes').length > 0;
  if (positionals.length === 0 && hasOther) return { kind: 'none' };
  const assessments = await findAssessments(positionals, terminal);
  if (assessments.size === 0) {
    return { kind: 'publications', publications: await findPublications() };
  }
  const other = positionals.find((path) => !assessments.has(path));
  if (other === undefined) return { kind: 'assessments', paths: [...assessments] };
  throw new UsageError('results-and-publications', { path: other });
}

/** Reads results as they are, and checks publications: all of them are one subject. */
export async function readPublished(
  inputs: ScoredInputs,
  checklist: Checklist,
  given: Arguments,
  context: Context,
): Promise<ReadPublished> {
  if (inputs.kind === 'none') return { published: [], unread: [], nothingObtained: false };
  if (inputs.kind === 'publications') {
    const { publications } = inputs;
    const assessment = await assessPublications(
      publications,
      measuresOf(checklist),
      given,
      context,
    );
    const names = publications.inputs.map(({ source }) => source.name);
    const name = (given.positionals.length > 0 ? given.positionals : names).join(', ');
    return {
      published: [publishedOf(name, assessment, assessment.scope.asOf)],
      ...judgeInputs(assessment.inputs, publications.inputs),
    };
  }
  const asOf = given.text('as-of');
  const day = asOf === undefined ? undefined : readDay(asOf, '--as-of');
  const published: Published[] = [];
  for (const path of inputs.paths) {
    const assessment = await readResult(path, context);
    published.push(publishedOf(path, assessment, day ?? assessment.scope.asOf));
  }
  return { published, unread: [], nothingObtained: false };
}
