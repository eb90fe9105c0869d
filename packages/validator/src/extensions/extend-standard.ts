import type { SchemaObject, Standard } from '../standard/standard.ts';
import { dropUnresolvedAliases, dropUnresolvedProperties } from './drop-unresolved.ts';
import { extendCodelists, type Reported } from './extend-codelists.ts';
import type { Extension } from './extension.ts';
import { mergeSchema } from './merge-schema.ts';
import { settleReferences } from './settle-references.ts';

/**
 * A standard with extensions, patched in their order. What cannot be used of one is reported and left
 * out, so that nothing of the standard itself is lost.
 */
export function extendStandard(standard: Standard, extensions: readonly Reported[]): Standard {
  if (extensions.length === 0) return standard;
  for (const { extension, report } of extensions) {
    if (!isMadeFor(extension, standard)) {
      report('incompatible', 'extension.json', extension.compatibility?.join(', '));
    }
  }
  const codelists = extendCodelists(standard.codelists, extensions);
  for (const { extension, report } of extensions) {
    for (const name of codelistsOf(extension.release)) {
      if (!Object.hasOwn(codelists, name)) report('codelist', `${name}.csv`);
    }
  }
  return {
    ...standard,
    release: extendRelease(standard.release, extensions),
    releasePackage: extendPackage(standard.releasePackage, extensions, 'releasePackage'),
    recordPackage: extendPackage(standard.recordPackage, extensions, 'recordPackage'),
    codelists,
  };
}

function extendRelease(release: SchemaObject, extensions: readonly Reported[]): SchemaObject {
  return settleReferences(extendSchema(release, extensions, ({ release: patch }) => patch));
}

/** Packages refer to the release schema, which is not theirs to change, and hold releases and records. */
function extendPackage(
  schema: SchemaObject,
  extensions: readonly Reported[],
  file: 'releasePackage' | 'recordPackage',
): SchemaObject {
  return extendSchema(schema, extensions, ({ [file]: patch = {} }) => {
    const { releases: _releases, records: _records, ...properties } = patch.properties ?? {};
    return patch.properties ? { ...patch, properties } : patch;
  });
}

function extendSchema(
  schema: SchemaObject,
  extensions: readonly Reported[],
  patchOf: (extension: Extension) => SchemaObject,
): SchemaObject {
  const merge = (patches: readonly SchemaObject[]) => patches.reduce(mergeSchema, schema);
  let patches = extensions.map(({ extension }) => patchOf(extension));
  // Definitions first: whether a property refers to something depends on them.
  for (const drop of [dropUnresolvedAliases, dropUnresolvedProperties]) {
    const merged = merge(patches);
    patches = patches.map((patch, index) => {
      const { report } = extensions[index] as Reported;
      return drop(patch, merged, report);
    });
  }
  return merge(patches);
}

function isMadeFor({ compatibility }: Extension, { version }: Standard): boolean {
  if (compatibility === null) return true;
  return compatibility.some((stated) => {
    const least = stated.startsWith('>=') ? stated.slice(2) : null;
    return least === null ? stated === version : compareVersions(version, least) >= 0;
  });
}

function compareVersions(one: string, other: string): number {
  const [[oneMajor = 0, oneMinor = 0], [otherMajor = 0, otherMinor = 0]] = [one, other].map(
    (version) => version.split('.').map(Number),
  ) as [number[], number[]];
  return oneMajor - otherMajor || oneMinor - otherMinor;
}

/** Names of the codelists that a schema uses. */
function codelistsOf(schema: SchemaObject): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = ({ codelist, properties, patternProperties, definitions, items }: SchemaObject) => {
    if (codelist !== undefined) names.add(codelist);
    for (const schemas of [properties, patternProperties, definitions]) {
      for (const child of Object.values(schemas ?? {})) visit(child);
    }
    if (items) visit(items);
  };
  visit(schema);
  return names;
}
