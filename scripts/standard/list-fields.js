/**
 * The fields that extensions add to the standard: by the definition that they are in (`''` for the
 * release), by path inside it, by id of the extension, with their types; none where all are allowed.
 *
 * @param {readonly { id: string, release: object }[]} extensions each once
 * @param {object} standard the release schema that they are for
 */
export function listFields(extensions, standard) {
  const fields = new Map();
  for (const { id, release } of extensions) {
    for (const [definition, schema] of definitionsOf(release)) {
      const own = definitionsOf(standard).find(([name]) => name === definition)?.[1];
      for (const [path, types] of pathsOf(schema, own, release)) {
        const byPath = fields.get(definition) ?? new Map();
        const byId = byPath.get(path) ?? new Map();
        fields.set(definition, byPath.set(path, byId.set(id, types)));
      }
    }
  }
  return toObject(fields, (byPath) => toObject(byPath, (byId) => toObject(byId, (types) => types)));
}

function definitionsOf(release) {
  return [['', release], ...Object.entries(release.definitions ?? {})];
}

/** The paths of a schema that the standard does not have there. */
function pathsOf(schema, own, release) {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const known = own?.properties?.[name];
    const below = pathsOf(property.items ?? property, known?.items ?? known, release);
    return [
      ...(known === undefined ? [[name, typesOf(property, release)]] : []),
      ...below.map(([path, types]) => [`${name}/${path}`, types]),
    ];
  });
}

/** What is defined elsewhere is an object: nothing else has a definition. */
function typesOf({ $ref, type = [] }, { definitions = {} }) {
  if ($ref === undefined) return [type].flat();
  return [definitions[$ref.replace('#/definitions/', '')]?.type ?? 'object'].flat();
}

function toObject(map, convert) {
  const entries = [...map].sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, convert(value)]));
}
