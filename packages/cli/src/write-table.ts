import { writeCsvLine } from '@vitrina/report';
import { type Row, readTable, type TableName, type TableOptions } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { refuseOverwriting } from './check-targets.ts';
import type { Context } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { Interrupted } from './interruption.ts';
import { type Outputs, openOutputs } from './outputs.ts';
import { openProcessReading } from './process-reading.ts';
import { findPublications } from './publications.ts';
import { TABLE_FORMATS } from './table-formats.ts';
import { readTargets, type Target } from './targets.ts';

const PIECE_LENGTH = 65_536;

/** Runs `vitrina table`: one line of CSV a row, and on standard error what is to be said of it. */
export async function writeTable(
  table: TableName,
  given: Arguments,
  context: Context,
): Promise<ExitCode> {
  const { terminal, locale, log } = context;
  const targets = chooseTargets(given, terminal.folder);
  const publications = await findPublications(given, context);
  await refuseOverwriting(targets, publications.inputs, terminal.folder);
  const reading = await openProcessReading(given, context, publications);
  const outputs = await openOutputs(targets, terminal);
  const options: TableOptions = {
    ...reading.options,
    onProcess(process) {
      reading.news.addProcess(process);
      if (process.reason !== null) reading.addUnmerged(process.ocid, process.reason);
    },
    onLeftOut({ organisations, currencies }) {
      reading.giveWay();
      if (organisations > 0) log.warn(locale.word('table.organisations', { n: organisations }));
      if (currencies > 0) log.warn(locale.word('table.currencies', { n: currencies }));
    },
  };
  try {
    const rest = await writeRows(readTable(table, publications.sources, options), outputs);
    const { nothingObtained } = reading.end();
    if (nothingObtained) await outputs.discard();
    else {
      await writeAll(rest, outputs);
      await outputs.complete();
    }
    return reading.conclude();
  } catch (error) {
    await outputs.discard();
    throw reading.explain(error);
  } finally {
    await reading.close();
  }
}

function chooseTargets(given: Arguments, folder: string): readonly Target[] {
  const formats = given.list('format');
  return readTargets(formats.length > 0 ? formats : ['csv'], TABLE_FORMATS, folder);
}

/** Writes as much at a time as is worth it; what is left is the caller's, who may have no use for it. */
async function writeRows(rows: AsyncIterable<Row>, outputs: Outputs): Promise<string> {
  let text = '';
  for await (const row of rows) {
    text += writeCsvLine(row);
    if (text.length < PIECE_LENGTH) continue;
    await writeAll(text, outputs);
    text = '';
  }
  return text;
}

async function writeAll(text: string, { all }: Outputs): Promise<void> {
  for (const output of all) await output.write(text);
  if (all.every((output) => output.isClosed())) throw new Interrupted(141);
}
