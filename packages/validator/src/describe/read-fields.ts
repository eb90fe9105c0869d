import type { Check } from '../check-definition.ts';
import { DEFAULT_LIMITS } from '../options.ts';
import { everyField } from '../plan/every-field.ts';
import type { Field } from '../plan/field.ts';
import { createPlan, ROOT_KINDS } from '../plan/plan.ts';
import { KNOWN_VERSIONS, loadStandard } from '../standard/load-standard.ts';
import type { SchemaObject, Standard } from '../standard/standard.ts';

/** The fields that a check looks at. */
export interface ReadFields {
  /**
   * By the object that has them, wherever it stands: `Period/startDate`; a document is `Release`. Of a
   * check of processes, paths from the compiled release: `awards[]/date`.
   */
  readonly names: readonly string[];
  /** How many such names the standard has. */
  readonly total: number;
  /** True where the check also looks at fields that the standard does not define. */
  readonly others: boolean;
}

/** The fields of any version that a check has judges for, found by offering it each. */
export async function readFields({ bind }: Check): Promise<ReadFields> {
  const isJudged = (field: Field): boolean => bind?.(field, () => {}) !== undefined;
  const all = new Set<string>();
  const judged = new Set<string>();
  let others = false;
  for (const standard of await Promise.all(KNOWN_VERSIONS.map(loadStandard))) {
    const files = namesOfFiles(standard);
    const plan = createPlan(standard, () => {}, DEFAULT_LIMITS.additionalPaths);
    for (const kind of ROOT_KINDS) {
      everyField(plan, plan.root(kind), (field) => {
        // A versioned release has the fields of a release once more, with their history.
        if (!field.place || !files.has(field.place.file)) return;
        const name = nameOf(field, files);
        all.add(name);
        if (isJudged(field)) judged.add(name);
      });
      others ||= isJudged(plan.child(plan.root(kind), 'other'));
    }
  }
  return { names: [...judged].sort(), total: all.size, others };
}

function namesOfFiles({ release, releasePackage, recordPackage }: Standard) {
  return new Map<SchemaObject, string>([
    [release, 'Release'],
    [releasePackage, 'ReleasePackage'],
    [recordPackage, 'RecordPackage'],
  ]);
}

/** Items have the name of their list: paths have no indexes. */
function nameOf(field: Field, files: ReadonlyMap<SchemaObject, string>): string {
  const { parent, key, isItem } = field;
  if (parent === null) return objectOf(field, files) ?? key;
  if (isItem) return nameOf(parent, files);
  return `${objectOf(parent, files) ?? nameOf(parent, files)}/${key}`;
}

function objectOf({ place }: Field, files: ReadonlyMap<SchemaObject, string>): string | undefined {
  const definition = place?.definition;
  if (definition) return definition.charAt(0).toUpperCase() + definition.slice(1);
  return place === null ? undefined : files.get(place.schema);
}
