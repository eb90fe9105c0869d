/** A file that a scenario puts into its folder. */
export interface ScenarioFile {
  readonly name: string;
  readonly content: string;
  readonly gzip: boolean;
}

/** One command of a scenario and what it must do; what is undefined is not looked at. */
export interface Step {
  readonly args: readonly string[];
  readonly files: readonly ScenarioFile[];
  readonly stdin: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly status: number;
  readonly stdout: string | undefined;
  readonly stderr: string | undefined;
  /** Expected contents of files that the command writes. */
  readonly outputs: readonly { readonly name: string; readonly content: string }[];
  /** Names of all files in the folder afterwards. */
  readonly listing: readonly string[] | undefined;
}

/** A story told by commands. */
export interface Scenario {
  /** The words before the first section. */
  readonly title: string;
  readonly steps: readonly Step[];
}

interface Section {
  readonly kind: string;
  readonly name: string;
  readonly content: string;
}

/** Reads the text of a `.scenario` file; `test/e2e/README.md` describes the form. */
export function readScenario(text: string): Scenario {
  const [head = '', ...parts] = text.split(/^== /m);
  const sections = parts.map(readSection);
  const steps: Step[] = [];
  let before: Section[] = [];
  for (const [index, section] of sections.entries()) {
    const isSetUp = ['file', 'gzip', 'stdin', 'environment'].includes(section.kind);
    if (isSetUp) before.push(section);
    if (section.kind !== 'command') continue;
    const next = sections.findIndex(
      ({ kind }, later) =>
        later > index && !['status', 'stdout', 'stderr', 'output', 'listing'].includes(kind),
    );
    const after = sections.slice(index + 1, next === -1 ? undefined : next);
    steps.push(readStep(section, before, after));
    before = [];
  }
  return { title: head.trim(), steps };
}

function readSection(part: string): Section {
  const [line = '', ...rest] = part.split('\n');
  const [kind = '', ...name] = line.trim().split(' ');
  const content = rest.join('\n').replace(/\n\n$/, '\n');
  return { kind, name: name.join(' '), content: content === '\n' ? '' : content };
}

function readStep(command: Section, before: readonly Section[], after: readonly Section[]): Step {
  const one = (sections: readonly Section[], kind: string): string | undefined =>
    sections.find((section) => section.kind === kind)?.content;
  const [program, ...args] = splitWords(command.content.trim());
  if (program !== 'vitrina') throw new Error(`a command starts with vitrina, not ${program}`);
  const status = Number(one(after, 'status'));
  if (!Number.isInteger(status)) throw new Error(`no status after: ${command.content.trim()}`);
  return {
    args,
    files: before
      .filter(({ kind }) => kind === 'file' || kind === 'gzip')
      .map(({ kind, name, content }) => ({ name, content, gzip: kind === 'gzip' })),
    stdin: one(before, 'stdin'),
    environment: Object.fromEntries(
      (one(before, 'environment') ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ),
    status,
    stdout: one(after, 'stdout'),
    stderr: one(after, 'stderr'),
    outputs: after.filter(({ kind }) => kind === 'output'),
    listing: one(after, 'listing')?.split('\n').filter(Boolean),
  };
}

/** Words as a shell splits them, with single and double quotes and nothing else. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  );
}
