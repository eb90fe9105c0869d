import type { SchemaError } from '../config/compile-schema.ts';

/** What a file that somebody writes has to look like. */
export interface Form {
  /** The name of its file in `schemas/vitrina`, without endings. */
  readonly name: string;
  /** What is not as it should be, in no order. */
  readonly judge: (value: unknown) => readonly SchemaError[];
}
