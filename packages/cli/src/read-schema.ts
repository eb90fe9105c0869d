import {
  createMergeRules,
  type JsonObject,
  type MergeRules,
  unresolvedReferences,
} from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { readText } from './read-text.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The merge rules of a schema, and its references that lead nowhere. */
export interface SchemaRules {
  readonly rules: MergeRules;
  readonly unresolved: readonly string[];
}

/**
 * The rules of the file that `--schema` names; undefined without it.
 * @throws UsageError where it cannot be read, or holds no JSON object.
 */
export async function readSchemaRules(
  given: Arguments,
  { folder }: Terminal,
): Promise<SchemaRules | undefined> {
  const path = given.text('schema');
  if (path === undefined) return undefined;
  const schema = parse(await readText(path, folder, 'schema-unreadable'));
  if (!isObject(schema)) throw new UsageError('schema-not-json', { path });
  return { rules: createMergeRules(schema), unresolved: unresolvedReferences(schema) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
