import { type FormatContext, type Formatter, formatters } from '@vitrina/report';
import type { Assessment, Finding } from '@vitrina/validator';
import type { Output } from './output.ts';
import { stripColours } from './strip-colours.ts';
import type { Target } from './targets.ts';

/** What writes one run into its outputs. */
export interface Rendering {
  /** Writes a finding into the outputs whose format takes them one by one; absent where none does. */
  readonly addFinding?: (finding: Finding) => Promise<void>;
  /** Writes the result into the other outputs. */
  finish(assessment: Assessment): Promise<void>;
}

/** Pairs outputs with the formatters that they ask for. */
export function createRendering(
  outputs: readonly Output[],
  usesColor: (target: Target) => boolean,
  context: FormatContext,
): Rendering {
  const pairs = outputs.map((output) => ({
    output,
    formatter: findFormatter(output.target.format),
  }));
  const streams = pairs.flatMap(({ output, formatter }) =>
    formatter.streams ? [{ output, formatter }] : [],
  );

  async function addFinding(finding: Finding): Promise<void> {
    for (const { output, formatter } of streams) {
      await output.write(`${formatter.formatFinding(finding, context)}\n`);
    }
  }

  return {
    ...(streams.length > 0 ? { addFinding } : {}),
    async finish(assessment) {
      for (const { output, formatter } of pairs) {
        if (formatter.streams) continue;
        const text = formatter.format(assessment, context);
        await output.write(usesColor(output.target) ? text : stripColours(text));
      }
    },
  };
}

function findFormatter(id: string): Formatter {
  const formatter = formatters.find((candidate) => candidate.id === id);
  if (!formatter) throw new Error(`no formatter ${id}`);
  return formatter;
}
