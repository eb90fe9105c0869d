import type { Assessment, Measure, MeasureResult } from '@vitrina/validator';

/** What a person says of a criterion. */
export interface Answer {
  /** As the criterion's scale asks: `yes`, `3`, `many`; null where a person says that it does not apply. */
  readonly value: string | number | null;
  readonly evidence?: { readonly url: string; readonly date: string; readonly sha256?: string };
  readonly role?: 'self' | 'independent' | 'reviewed';
  /** Why; for what does not apply, who approves it. */
  readonly note?: string;
  readonly approver?: string;
  /** `YYYY-MM-DD`; twelve months after it is expired. */
  readonly date?: string;
}

/** Of so many things looked at, so many passed; a sample where there are more than were looked at. */
export interface ProbeShare {
  readonly passed: number;
  readonly of: number;
  readonly isSample: boolean;
}

/** What a probe of a portal found. */
export interface ProbeRecord {
  /** As in `P-TLS`. */
  readonly probe: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly status: 'done' | 'blocked' | 'failed';
  readonly fields: Readonly<Record<string, number | string | boolean | ProbeShare>>;
  /** Addresses that show it. */
  readonly evidence: readonly string[];
}

/** All that is known of a subject. */
export interface Evidence {
  /** Null where nothing readable is published. */
  readonly assessment: Pick<Assessment, 'results' | 'scope' | 'digest'> | null;
  readonly measureOf: (measure: Measure) => MeasureResult | undefined;
  readonly probes: readonly ProbeRecord[];
  /** By id of the criterion. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Whether all is there that exists: then small numbers count too. */
  readonly isCensus: boolean;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}
