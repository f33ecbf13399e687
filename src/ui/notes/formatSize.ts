import type { UiLanguage } from '../../core/treaty/language.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "3.4 MB", to two figures: bytes in powers of a thousand. */
export function formatSize(bytes: number, ui: UiLanguage): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = UNITS[power] ?? 'byte';
  return new Intl.NumberFormat(ui, { style: 'unit', unit, maximumSignificantDigits: 2 }).format(bytes / 1000 ** power);
}
