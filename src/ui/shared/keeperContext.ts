import { createContext, useContext } from 'react';
import type { Keeper } from '../../core/annotation/keeper.ts';

/** Carries whoever keeps the reader's notes to the views; undefined until the notes' script has come. */
export const KeeperContext = createContext<Keeper | undefined>(undefined);

/** Whoever keeps the reader's notes; undefined until the notes' script has come. */
export const useKeeper = (): Keeper | undefined => useContext(KeeperContext);
