/** Version of the tool; equal to the version of its packages. */
export const TOOL_VERSION = '0.1.0';

/** Version of how results are computed: populations, outcomes, coverage. */
export const METHODOLOGY_VERSION = '1.0.0';

/** Version of the set of checks and their levels. */
export const RULESET_VERSION = '1.0.0';

/** Version of the form of the result document. */
export const RESULT_VERSION = '1.1.0';
