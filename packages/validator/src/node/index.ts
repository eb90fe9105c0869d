export { fileSource } from './file-source.ts';
export { type FindOptions, findSources } from './find-sources.ts';
export { readExtensionFiles } from './read-extension-files.ts';
export type { SpoolOptions } from './spool-options.ts';
export { startWorkers } from './start-workers.ts';
export { openStateFile, type StateFile } from './state-file.ts';
export { streamSource } from './stream-source.ts';
