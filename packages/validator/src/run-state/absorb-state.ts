import type { InputSummary } from '../assessment.ts';
import { VitrinaError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { isObject } from '../json.ts';
import { ocidOfItem } from '../processes/item-ocid.ts';
import { parseText } from '../read/parse-text.ts';
import type { Run } from '../run/run.ts';
import type { RunProcesses } from '../run/run-processes.ts';
import type { OpenSource, TellProblem } from '../source.ts';
import { checkState, type StateTarget } from './check-state.ts';
import { parseLine, readSections, type SectionPart } from './read-sections.ts';

/** A state, and the run that it goes into. */
export interface StateToAbsorb {
  readonly open: OpenSource;
  readonly name: string;
  /** How many inputs the run has had. */
  readonly inputIndex: number;
  readonly run: Run;
  readonly processes: RunProcesses | null;
  readonly target: StateTarget;
  readonly tell: TellProblem;
  /** Called with the bytes that were read so far. */
  readonly reach: (bytesDone: number) => void;
}

const CHUNK_BYTES = 1_048_576;

/**
 * Goes on with a run that was saved, as if its inputs stood here. Yields its findings and returns its
 * inputs. What is wrong with the state is known before anything of it counts.
 * @throws VitrinaError as `checkState` does.
 */
export async function* absorbState(
  state: StateToAbsorb,
): AsyncGenerator<readonly Finding[], readonly InputSummary[]> {
  const { open, name, inputIndex, run, processes: ofRun, target, tell, reach } = state;
  let bytes = 0;

  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const chunk of open.chunks()) {
      bytes += chunk.length;
      reach(bytes);
      yield chunk;
    }
  }

  const { inputs, counts, processes } = await checkState(counted(), target, name).catch(retell);
  const fingerprints = run.renumber();
  let isChanged = false;

  function findingsOf({ lines }: SectionPart): readonly Finding[] {
    return lines.map((line) => {
      const finding = parseLine(line, name) as Finding;
      fingerprints.note(finding.fingerprint);
      return { ...finding, fingerprint: fingerprints.of(finding.fingerprint) };
    });
  }

  function noteItems({ section, lines }: SectionPart): void {
    if (section.kind !== 'items') return;
    const { form, subject } = section;
    for (const { bytes: text, start } of lines) {
      const parsed = parseText(text);
      const ocid = 'value' in parsed && isObject(parsed.value) ? ocidOfItem(parsed.value) : null;
      const item = { input: inputIndex, form, subject, start, length: text.length };
      if (ocid !== null) ofRun?.note({ ...item, ocid });
      else isChanged = true;
    }
  }

  for await (const part of readSections(readAgain(open, bytes), name)) {
    if ('header' in part) continue;
    if (part.section.kind === 'findings') yield findingsOf(part);
    else noteItems(part);
  }
  counts.problems.forEach(tell);
  if (isChanged) tell({ code: 'input-changed', input: name });
  await run.absorbRun(counts.run, inputIndex, fingerprints);
  fingerprints.end();
  await ofRun?.absorb(processes);
  return inputs;

  /** A state that ends too early is one, however it was packed. */
  function retell(cause: unknown): never {
    if (!(cause instanceof VitrinaError) || cause.code !== 'damaged-gzip') throw cause;
    throw new VitrinaError('damaged-state', { file: name }, { cause });
  }
}

async function* readAgain(
  open: Pick<OpenSource, 'read'>,
  bytes: number,
): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes; ) {
    const chunk = await open.read(at, Math.min(CHUNK_BYTES, bytes - at));
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
  }
}
