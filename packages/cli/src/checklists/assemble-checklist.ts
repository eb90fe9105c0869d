import type { Criterion, Dimension } from '@vitrina/scorer';
import type { Place, YamlPath } from '../config/read-yaml.ts';
import type { AnyChecklist, ChecklistData, ReadFile } from './checklist-data.ts';

/** What a checklist is put together from. */
export interface ChecklistParts {
  readonly own: ReadFile<ChecklistData>;
  /** The checklist whose criteria it uses. */
  readonly used: ReadFile<ChecklistData> | null;
  readonly criteria: readonly ReadFile<Criterion>[];
}

/** A checklist, and where each of its parts is written. */
export interface AssembledChecklist {
  readonly checklist: AnyChecklist;
  placeOf(path: YamlPath): { readonly file: string; readonly place: Place };
}

/** A dimension, and where it stands among those of a file. */
interface DefinedDimension {
  readonly dimension: Dimension;
  readonly origin: ReadFile<ChecklistData>;
  readonly index: number;
}

/** Puts a checklist together; its criteria are in the order of its dimensions. */
export function assembleChecklist({ own, used, criteria }: ChecklistParts): AssembledChecklist {
  const { data } = own;
  const { weights = {}, tiers = {} } = data;
  const defined = [...(used ? dimensionsOf(used) : []), ...dimensionsOf(own)];
  const kept = defined.filter(
    ({ dimension: { id } }) =>
      Object.hasOwn(weights, id) || criteria.some((each) => each.data.dimension === id),
  );
  const order = kept.map(({ dimension }) => dimension.id);
  const sorted = criteria.toSorted(
    (one, other) => rankIn(order, one.data.dimension) - rankIn(order, other.data.dimension),
  );
  const basis = { ...used?.data.basis, ...data.basis };
  const checklist: AnyChecklist = {
    id: data.id,
    version: data.version,
    kind: data.kind,
    sources: data.sources ?? (data.kind === 'library' ? Object.values(basis) : []),
    basis,
    texts: data.texts,
    dimensions: kept.map(({ dimension: { id, texts } }) => {
      const weight = Object.hasOwn(weights, id) ? weights[id] : undefined;
      return weight === undefined ? { id, texts } : { id, weight, texts };
    }),
    criteria: sorted.map(({ data: criterion }) => {
      const tier = Object.hasOwn(tiers, criterion.id) ? tiers[criterion.id] : undefined;
      return tier === undefined ? criterion : { ...criterion, tier };
    }),
    gates: data.gates ?? [],
    levels: data.levels ?? [],
    outOf: data.outOf ?? 100,
    ...(data.total && { total: data.total }),
  };

  function placeOf(path: YamlPath): { file: string; place: Place } {
    const [part, key, ...rest] = path;
    const criterion = part === 'criteria' ? sorted[Number(key)] : undefined;
    if (criterion) return { file: criterion.file, place: criterion.yaml.placeOf(rest) };
    if (part === 'dimensions') return placeOfDimension(kept[Number(key)], rest);
    const isOfUsed = part === 'basis' && !Object.hasOwn(data.basis ?? {}, String(key));
    const { file, yaml } = isOfUsed && used ? used : own;
    return { file, place: yaml.placeOf(path) };
  }

  function placeOfDimension(
    found: DefinedDimension | undefined,
    rest: YamlPath,
  ): { file: string; place: Place } {
    if (found === undefined || rest[0] === 'weight') {
      const id = found === undefined ? [] : [found.dimension.id];
      return { file: own.file, place: own.yaml.placeOf(['weights', ...id]) };
    }
    const { origin, index } = found;
    return { file: origin.file, place: origin.yaml.placeOf(['dimensions', index, ...rest]) };
  }

  return { checklist, placeOf };
}

function dimensionsOf(origin: ReadFile<ChecklistData>): readonly DefinedDimension[] {
  return (origin.data.dimensions ?? []).map((dimension, index) => ({ dimension, origin, index }));
}

function rankIn(order: readonly string[], dimension: string): number {
  const rank = order.indexOf(dimension);
  return rank === -1 ? order.length : rank;
}
