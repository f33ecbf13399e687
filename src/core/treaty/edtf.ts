import type { UiLanguage } from './language.ts';

/** A date of EDTF level 0 (`2024`, `2024-06`, `2024-06-19`, or two joined by `/`) in words: "19 June 2024", "June 2024". */
export function formatEdtf(value: string, language: UiLanguage): string {
  return value
    .split('/')
    .map((date) => formatDate(date, language))
    .join(' – ');
}

// Put together from the month's name alone: how `Intl` joins a whole date differs between engines, and a prerendered page must match.
function formatDate(date: string, language: UiLanguage): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = monthNames(language).format(Date.UTC(Number(year), Number(month) - 1));
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

const formats = new Map<UiLanguage, Intl.DateTimeFormat>();

// Kept, because making one costs more than all else that a move between clauses does.
function monthNames(language: UiLanguage): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  formats.set(language, made);
  return made;
}
