/** The folder of what stores annotations. */
export const STORAGE = 'src/storage/annotations';

/** The folder of what keeps them while a page is open. */
export const APP = 'src/app/notes';

/** The folder of the tests of keeping. */
export const KEEPING = 'tests/app/notes';

/** The folder of the tests of storing. */
export const STORED = 'tests/storage/annotations';
