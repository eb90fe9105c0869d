import type { Writable } from 'node:stream';

/** An error in words: what is wrong and what to do. */
export interface ToldError {
  /** Names the sentence in every language. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Says things on standard error, beside the result. */
export interface Log {
  /** A sentence on what is being done. */
  say(text: string): void;
  /** A sentence on what went wrong without ending the run. */
  warn(text: string): void;
  tell(error: ToldError): void;
}

/** For people: a line a sentence, the hint below its error. */
export function createTextLog(stderr: Writable): Log {
  return {
    say: (text) => stderr.write(`${text}\n`),
    warn: (text) => stderr.write(`vitrina: ${text}\n`),
    tell: ({ message, hint }) => stderr.write(`vitrina: ${message}\n  ${hint}\n`),
  };
}

/** For programs: one JSON object a line, as `progress.schema.json` describes. */
export function createJsonLog(stderr: Writable): Log {
  const write = (event: object): unknown => stderr.write(`${JSON.stringify(event)}\n`);
  return {
    say: (text) => write({ event: 'message', level: 'information', text }),
    warn: (text) => write({ event: 'message', level: 'warning', text }),
    tell: (error) => write({ event: 'error', ...error }),
  };
}
