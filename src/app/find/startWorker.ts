import type { StartWorker } from './makeSearcher.ts';
// The query makes it the address of a script built by itself (Vite, web workers).
// oxlint-disable-next-line import/default
import workerAddress from './searchWorker.ts?worker&url';
import type { FromWorker } from './workerMessages.ts';

// The one policy that the site's `trusted-types` names: made once, kept here, and good for one address. Browsers without Trusted Types
// take the address as it is.
const policy = window.trustedTypes?.createPolicy('pasal-worker', { createScriptURL: () => workerAddress });

/** Starts the search's worker; throws where the browser has none or refuses. */
export const startWorker: StartWorker = (hear, fail) => {
  const worker = new Worker(policy?.createScriptURL('') ?? workerAddress, { type: 'module', name: 'search' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  // What went wrong within it says what; an event that says nothing is a script that did not come.
  worker.addEventListener('error', (event) => fail(event instanceof ErrorEvent ? 'impossible' : 'unreachable'));
  worker.addEventListener('messageerror', () => fail('impossible'));
  return { send: (message) => worker.postMessage(message, []), stop: () => worker.terminate() };
};
