export { fileSource } from './file-source.ts';
export { type FindOptions, findSources } from './find-sources.ts';
export { streamSource } from './stream-source.ts';
