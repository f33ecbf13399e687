import type { Citable } from '../citable.ts';

/** The key of a citation in a file: lower-case letters, digits and hyphens, such as `ru-kp-2024-art-4`. */
export const citationKey = ({ id }: Citable): string =>
  id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
