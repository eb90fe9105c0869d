import {
  type Answer,
  type Claim,
  collectStatements,
  showValue,
  type Topic,
  versionClaim,
} from './statement.ts';

/** What is kept of the result of lib-cove-ocds about one file, under the names it gives. */
export interface PeerResult {
  /** Version of the package that a bare release was put in. */
  readonly wrapped_as?: '1.0' | '1.1';
  /** Why lib-cove-ocds gave up. */
  readonly peer_error?: string;
  /** Why lib-cove-ocds could not parse the file. */
  readonly unreadable?: string;
  readonly version_used?: '1.0' | '1.1';
  readonly errors?: readonly (readonly [type: string, path: string, value: unknown])[];
  readonly additional_fields?: readonly (readonly [path: string, field: string, count: number])[];
  readonly additional_closed_codelist_values?: PeerCodes;
  readonly additional_open_codelist_values?: PeerCodes;
  readonly deprecated_fields?: readonly { field: string; paths: readonly string[] }[];
  readonly structure_warnings?: { readonly missing_ids?: readonly string[] };
  readonly additional_checks?: { readonly empty_field?: readonly { json_location: string }[] };
  readonly conformance_errors?: {
    readonly ocds_prefixes_bad_format?: readonly (readonly [ocid: string, path: string])[];
  };
}

type PeerCodes = Readonly<Record<string, { readonly values: readonly string[] }>>;

/** The version that lib-cove-ocds checked as. */
export function peerVersion({ version_used, wrapped_as }: PeerResult): '1.0' | '1.1' {
  return version_used ?? wrapped_as ?? '1.1';
}

/** What lib-cove-ocds says about one document; nothing of a package that was made for it. */
export function readPeerAnswer(result: PeerResult): Answer {
  const claims = listClaims(result);
  if (result.wrapped_as) return collectStatements(claims.filter(isInsideReleases));
  return collectStatements([...claims, versionClaim(peerVersion(result))]);
}

function isInsideReleases({ path }: Claim): boolean {
  return path.startsWith('releases/');
}

function listClaims(result: PeerResult): Claim[] {
  return [
    ...listErrors(result),
    ...listFields(result),
    ...listCodes('closed-code', result.additional_closed_codelist_values),
    ...listCodes('open-code', result.additional_open_codelist_values),
    ...listPlaces(result),
  ];
}

function listErrors({ errors = [] }: PeerResult): Claim[] {
  return errors.map(([type, path, value]) => ({
    topic: 'error',
    path,
    detail: type,
    value: showValue(value),
  }));
}

function listFields({ additional_fields = [], deprecated_fields = [] }: PeerResult): Claim[] {
  const additional = additional_fields.map(([path, field, count]) => ({
    ...claim('additional-field', `${path}/${field}`.slice(1)),
    count,
  }));
  const deprecated = deprecated_fields.flatMap(({ field, paths }) =>
    paths.map((path) => claim('deprecated-field', path === '' ? field : `${path}/${field}`)),
  );
  return [...additional, ...deprecated];
}

function listCodes(topic: 'closed-code' | 'open-code', codes: PeerCodes = {}): Claim[] {
  return Object.entries(codes).flatMap(([path, { values }]) =>
    values.map((value) => claim(topic, path, value)),
  );
}

function listPlaces(result: PeerResult): Claim[] {
  const { structure_warnings, additional_checks, conformance_errors } = result;
  const missing = structure_warnings?.missing_ids ?? [];
  const empty = additional_checks?.empty_field ?? [];
  const prefixes = conformance_errors?.ocds_prefixes_bad_format ?? [];
  return [
    ...missing.map((path) => claim('missing-id', path)),
    ...empty.map(({ json_location: path }) => claim('empty-value', path)),
    ...prefixes.map(([ocid, path]) => claim('ocid-prefix', path, ocid)),
  ];
}

function claim(topic: Topic, path: string, detail = ''): Claim {
  return { topic, path, detail, value: '' };
}
