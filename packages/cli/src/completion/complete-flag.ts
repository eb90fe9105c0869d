/** The first argument of a call that asks for completions. No command: people never type it. */
export const COMPLETE = '--complete';
