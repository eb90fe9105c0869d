/** What a check can be tuned with. */
export type ParamValue = number | string | boolean | readonly string[];

/** The parameters of a check by name, with their defaults. */
export type Params = Readonly<Record<string, ParamValue>>;

/** A value of a parameter, and when and for what it holds. */
export interface PackValue {
  readonly value: ParamValue;
  /** First and last day, `YYYY-MM-DD`; null for since ever and until further notice. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Procurement methods that it holds for; all where this is absent. */
  readonly methods?: readonly string[];
  /** Main procurement categories that it holds for; all where this is absent. */
  readonly categories?: readonly string[];
  /** The law or decision that says so. */
  readonly source: { readonly title: string; readonly url: string };
}

/** Parameters of a country or a body: by check, then by name, in the order in which they are tried. */
export interface Pack {
  readonly id: string;
  readonly params: Readonly<Record<string, Readonly<Record<string, readonly PackValue[]>>>>;
}

/** What decides which value of a parameter holds. */
export interface Circumstances {
  /** In days since 1970-01-01; null where it is not known. */
  readonly day: number | null;
  readonly method: string | null;
  readonly category: string | null;
}
