import { join, resolve } from 'node:path';

/** The repository's root. */
export const root = resolve(import.meta.dirname, '../..');

/** Where the treaties are read from: `data/`, or `DATA_DIR` for a site made of other texts. */
export const dataFolder = process.env.DATA_DIR ? resolve(process.env.DATA_DIR) : join(root, 'data');
