import { blobSource, check } from '../../packages/validator/src/index.ts';

// What a page of somebody's own would do: the file stays where it is, and the page stays alive.
globalThis.addEventListener('message', async ({ data: { file, asOf } }) => {
  try {
    globalThis.postMessage({ assessment: await check(blobSource(file.name, file), { asOf }) });
  } catch (cause) {
    globalThis.postMessage({ fault: String(cause) });
  }
});
