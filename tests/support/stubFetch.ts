import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** Answers every request with what `answer` makes; the requests wait until `arrive` is called. */
export function stubFetch(answer: () => Response) {
  const pending: (() => void)[] = [];
  const fetch = vi.fn<(address: string) => Promise<Response>>(
    () =>
      new Promise((resolve, reject) => {
        pending.push(() => {
          try {
            resolve(answer());
          } catch (error) {
            reject(error);
          }
        });
      }),
  );
  vi.stubGlobal('fetch', fetch);
  return { fetch, arrive: () => act(async () => pending.splice(0).forEach((settle) => settle())) };
}
