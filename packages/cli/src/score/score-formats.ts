/** What `vitrina score` writes. */
export const SCORE_FORMATS: readonly string[] = ['pretty', 'plain', 'json', 'ndjson', 'csv', 'md'];
