import { PAGE_GUARDS } from './pageGuards.ts';
import { STORAGE_GUARDS } from './storageGuards.ts';
import { TAB_GUARDS } from './tabGuards.ts';

/** One guard against one fault of storage or page, and the test that fails without it. */
export interface Guard {
  /** The fault's number: F01 is a full disk, F77 an emptied bin. */
  readonly fault: `F${number}`;
  /** The file that the guard stands in, from the root. */
  readonly file: string;
  /** The guard as it stands there, once. */
  readonly guard: string;
  /** What stands there when the guard is removed. */
  readonly without: string;
  /** The file of the test, from the root; one of tests/browser is run in a browser. */
  readonly test: string;
  /** A part of the title of the test, as it stands in its file. */
  readonly name: string;
}

/** Every guard that is proved; a fault may have several. */
export const GUARDS: readonly Guard[] = [...STORAGE_GUARDS, ...TAB_GUARDS, ...PAGE_GUARDS];

/** Faults that no row proves, and why. */
export const UNPROVEN: Readonly<Partial<Record<Guard['fault'], string>>> = {};
