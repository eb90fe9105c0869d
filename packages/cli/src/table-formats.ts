/** What `vitrina table` writes. */
export const TABLE_FORMATS: readonly string[] = ['csv'];
