import { loadSearchData } from '../../library/loadSearchData.ts';
import { makeSearchDesk } from './searchDesk.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

// The worker that searches, so that no key that is pressed waits for it.

const answer = makeSearchDesk(loadSearchData, (message: FromWorker) => self.postMessage(message, { transfer: [] }));
// Only the page that started it can write to it.
// What fails is reported as an error of the worker, which the page hears of: a promise that fails it would not.
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void answer(data).catch(reportError));
