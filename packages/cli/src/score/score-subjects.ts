import {
  type Checklist,
  digestChecklist,
  type Evidence,
  type ProbeRecord,
  type Scorecard,
  scoreChecklist,
} from '@vitrina/scorer';
import { METHODOLOGY_VERSION, type Measure, measureKey, TOOL_VERSION } from '@vitrina/validator';
import { readAnswers } from '../answers/read-answers.ts';
import type { Arguments } from '../arguments.ts';
import { decideAsOf } from '../as-of.ts';
import { refuseOverwriting } from '../check-targets.ts';
import { listChecklistFolders } from '../checklists/find-checklist.ts';
import { LIBRARY } from '../checklists/library.ts';
import { readChecklist } from '../checklists/read-checklist.ts';
import type { Context } from '../command.ts';
import { decideExit, type ExitCode } from '../exit-code.ts';
import { openOutputs } from '../outputs.ts';
import { findPublications } from '../publications.ts';
import { tellUnread } from '../tell-run.ts';
import { widthOf } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { matchSubjects, type Subject } from './match-subjects.ts';
import { findScoredInputs, readPublished } from './read-published.ts';
import { chooseScoreTargets, writeScorecards } from './write-scorecards.ts';

/** Runs `vitrina score`. What is wrong with the command is said before any input is read. */
export async function scoreSubjects(given: Arguments, context: Context): Promise<ExitCode> {
  const { terminal, locale } = context;
  const targets = chooseScoreTargets(given, terminal);
  const checklist = await readChecklist(nameChecklist(given), terminal);
  const sheets = await readAnswers(given.list('answers'), checklist, terminal);
  const probes = await readProbeFiles(given, context);
  const asOf = decideAsOf(given.text('as-of'), terminal.environment, terminal.clock);
  const inputs = await findScoredInputs(given, context, () => findPublications(given, context));
  if (inputs.kind === 'publications') {
    await refuseOverwriting(targets, inputs.publications.inputs, terminal.folder);
  }
  const outputs = await openOutputs(targets, terminal);
  try {
    const { published, unread, nothingObtained } = await readPublished(
      inputs,
      checklist,
      given,
      context,
    );
    for (const input of unread) tellUnread(input, false, context);
    if (nothingObtained) {
      await outputs.discard();
      return decideExit({ inputNotRead: true });
    }
    const [fallback = ''] = [...given.list('answers'), ...given.list('probes')];
    const subjects = matchSubjects(published, sheets, given.text('subject'), fallback);
    const options = {
      probes,
      isCensus: given.isOn('census'),
      asOf,
      digest: await digestChecklist(checklist),
    };
    const scorecards = subjects.map((subject) => scoreSubject(subject, checklist, options));
    const formats = { locale, checklist, width: widthOf(terminal.stdout) };
    await writeScorecards(scorecards, formats, outputs, given, terminal);
    await outputs.complete();
    return decideExit({ inputNotRead: unread.length > 0 });
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}

function nameChecklist(given: Arguments): string {
  const name = given.text('checklist');
  if (name !== undefined) return name;
  const ids = listChecklistFolders().flatMap(({ id }) =>
    id === null || id === LIBRARY ? [] : [id],
  );
  throw new UsageError('no-checklist', { checklists: ids.join(', ') });
}

async function readProbeFiles(
  given: Arguments,
  { terminal }: Context,
): Promise<readonly ProbeRecord[]> {
  const paths = given.list('probes');
  if (paths.length === 0) return [];
  const { readProbes } = await import('../answers/read-probes.ts');
  return readProbes(paths, terminal);
}

/** What holds for all subjects of a run. */
interface ScoringOptions extends Pick<Evidence, 'probes' | 'isCensus' | 'asOf'> {
  /** Of the checklist. */
  readonly digest: string;
}

function scoreSubject(
  { name, published, answers }: Subject,
  checklist: Checklist,
  { probes, isCensus, asOf, digest }: ScoringOptions,
): Scorecard {
  const assessment = published?.assessment ?? null;
  const measured = assessment?.results.measures ?? {};
  const evidence: Evidence = {
    assessment,
    measureOf: (measure: Measure) => measured[measureKey(measure)],
    probes,
    answers,
    isCensus,
    asOf: published?.asOf ?? asOf,
  };
  const tool = {
    name: 'vitrina',
    version: TOOL_VERSION,
    methodology: METHODOLOGY_VERSION,
  } as const;
  return scoreChecklist(checklist, evidence, { subject: name, tool, digest });
}
