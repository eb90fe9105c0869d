/** What `vitrina coverage` writes: counts by path, or all that was counted, by segment too. */
export const COVERAGE_FORMATS: readonly string[] = ['plain', 'json'];
