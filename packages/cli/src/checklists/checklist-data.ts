import type {
  Checklist,
  ChecklistKind,
  Criterion,
  Dimension,
  Level,
  SourceReference,
  Threshold,
} from '@vitrina/scorer';
import type { YamlText } from '../config/read-yaml.ts';

/** A checklist, or criteria that only others score by. */
export type AnyChecklist = Omit<Checklist, 'kind'> & { readonly kind: ChecklistKind | 'library' };

/** What stands in `checklist.yaml`: `schemas/vitrina/checklist.schema.json`. */
export interface ChecklistData {
  readonly id: string;
  readonly version: string;
  readonly kind: AnyChecklist['kind'];
  readonly uses?: string;
  readonly criteria?: { readonly except?: readonly string[]; readonly only?: readonly string[] };
  readonly tiers?: Readonly<Record<string, Criterion['tier']>>;
  readonly weights?: Readonly<Record<string, number>>;
  readonly gates?: readonly Threshold[];
  readonly levels?: readonly Level[];
  readonly outOf?: number;
  readonly total?: Checklist['total'];
  readonly sources?: readonly SourceReference[];
  readonly basis?: Readonly<Record<string, SourceReference>>;
  readonly dimensions?: readonly Dimension[];
  readonly texts: Checklist['texts'];
}

/** A file of a checklist, and what stands in it. */
export interface ReadFile<Data> {
  /** Absolute path. */
  readonly file: string;
  readonly yaml: YamlText;
  readonly data: Data;
}
