import { createContext, useContext } from 'react';

/** Carries to the parts of the notebook the place where what was done is said, once, to everybody. */
export const SayContext = createContext<(words: string) => void>(() => undefined);

/** Says what was done. */
export const useSay = (): ((words: string) => void) => useContext(SayContext);
