const PROSE = new Set([
  ...['title', 'description', 'default', '$schema', 'id', 'definition'],
  // A note, and a slip that says nothing, in old versions of extensions.
  ...['notes_for_guidance', 'unqiueItems'],
]);

const FACTS = new Set([
  ...['type', 'required', 'format', 'pattern', 'minLength', 'minItems', 'minProperties'],
  ...['minimum', 'exclusiveMinimum', 'maximum', 'uniqueItems'],
  ...['omitWhenMerged', 'wholeListMerge', 'versionId', 'mergeStrategy', 'mergeOptions'],
]);

/** The name of a translated field, as a pattern says it. */
const TRANSLATION = /^\^\((\w+?)_\(/;

/** Addresses that the official files refer to each other by, and the names of ours. */
const OUR_NAMES = {
  'record-schema.json': '#/definitions/record',
  'release-schema.json': 'release.json',
  'versioned-release-validation-schema.json': 'versioned-release.json',
};

/**
 * The facts of an official schema: JSON Schema without prose, each fact once.
 *
 * @param {object} schema the official schema
 * @param {object} codelists the codelists of its version, as `readCodelist` returns them
 * @param {string} languageTag regular expression of the suffix of a translated field's name
 * @returns {object}
 * @throws where a keyword or a form is met that this file does not know
 */
export function extractFacts(schema, codelists, languageTag) {
  return extract(schema, '#');

  function extract(node, place) {
    const facts = {};
    for (const [keyword, value] of Object.entries(node)) {
      // A null in a patch would remove something, which extensions may not.
      if (PROSE.has(keyword) || value === null) continue;
      if (FACTS.has(keyword)) facts[keyword] = value;
      else Object.assign(facts, extractKeyword(node, keyword, `${place}/${keyword}`));
    }
    return isClosed(node) ? withoutEnum(facts, codelists, place) : facts;
  }

  function extractKeyword(node, keyword, place) {
    const value = node[keyword];
    switch (keyword) {
      case 'properties':
      case 'definitions':
        return { [keyword]: extractEach(value, place) };
      case 'items':
        return { items: extract(value, place) };
      case 'oneOf':
        return { oneOf: value.map((branch, index) => extract(branch, `${place}/${index}`)) };
      case '$ref':
        return { $ref: localReference(value, place) };
      case 'enum':
        return { enum: value };
      case 'codelist':
        return { codelist: codelistName(value, codelists, place) };
      case 'openCodelist':
      case 'opencodelist':
        return { openCodelist: value };
      case 'deprecated':
        return { deprecated: value.deprecatedVersion };
      case 'patternProperties':
        return extractPatterns(node, place);
      default:
        throw new Error(`${place}: unknown keyword`);
    }
  }

  /** Names of translated fields are told apart from other names that follow a pattern. */
  function extractPatterns({ properties, patternProperties }, place) {
    const patterns = Object.entries(patternProperties);
    const translations = patterns.filter(([pattern]) => TRANSLATION.test(pattern));
    const others = patterns.filter(([pattern]) => !TRANSLATION.test(pattern));
    const node = { properties, patternProperties: Object.fromEntries(translations) };
    return {
      ...(translations.length > 0 && {
        translatable: translatableFields(node, languageTag, place),
      }),
      ...(others.length > 0 && {
        patternProperties: extractEach(Object.fromEntries(others), place),
      }),
    };
  }

  function extractEach(schemas, place) {
    return Object.fromEntries(
      Object.entries(schemas).map(([name, child]) => [name, extract(child, `${place}/${name}`)]),
    );
  }
}

/**
 * The regular expression that ends the name of every translated field of a release schema.
 *
 * @param {object} release the official release schema
 * @returns {string}
 */
export function findLanguageTag(release) {
  const [pattern] = Object.keys(release.definitions.Planning.patternProperties);
  const tag = /^\^\(rationale_(\(.+\))\)\$$/.exec(pattern)?.[1];
  if (tag === undefined) throw new Error(`unknown form of translated fields: ${pattern}`);
  return tag;
}

function translatableFields(node, languageTag, place) {
  return Object.entries(node.patternProperties).map(([pattern, value]) => {
    const base = TRANSLATION.exec(pattern)?.[1];
    if (
      pattern !== `^(${base}_${languageTag})$` ||
      JSON.stringify(value) !== '{"type":["string","null"]}' ||
      !Object.hasOwn(node.properties, base)
    ) {
      throw new Error(`${place}: not the translation of a field: ${pattern}`);
    }
    return base;
  });
}

function localReference(reference, place) {
  if (reference.startsWith('#/definitions/')) return reference;
  const name = OUR_NAMES[reference.slice(reference.lastIndexOf('/') + 1)];
  if (name === undefined) throw new Error(`${place}: unknown reference ${reference}`);
  return name;
}

function codelistName(file, codelists, place) {
  const name = file.replace(/\.csv$/, '');
  if (!Object.hasOwn(codelists, name)) throw new Error(`${place}: no codelist ${file}`);
  return name;
}

function isClosed(node) {
  return node.codelist !== undefined && (node.openCodelist ?? node.opencodelist) === false;
}

/** A closed codelist states the codes; the enum may go because it says nothing else, if it is there. */
function withoutEnum(facts, codelists, place) {
  const holder = facts.enum === undefined ? (facts.items ?? {}) : facts;
  if (holder.enum === undefined) return facts;
  const expected = [...codelists[facts.codelist].codes];
  if (holder.type?.includes('null')) expected.push(null);
  if (JSON.stringify(sorted(holder.enum)) !== JSON.stringify(sorted(expected))) {
    throw new Error(`${place}: the enum differs from the codelist ${facts.codelist}`);
  }
  const { enum: dropped, ...rest } = holder;
  return holder === facts ? rest : { ...facts, items: rest };
}

function sorted(codes) {
  return codes.map(String).sort();
}
