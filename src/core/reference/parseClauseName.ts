import type { EId } from '../treaty/treaty.ts';

const PREAMBLE = /^(?:preamble|preambule|pembukaan|mukadimah)$/;
const ARTICLE = /^(?:articles?|art|pasal|psl)?[\s._-]*(?:0*([1-9]\d{0,3}(?:bis|ter)?)|([ivxlc]+))(?:__para_([a-z0-9]{1,8}))?$/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/**
 * Reads the name of a clause as people write it in an address (`art_4`, `article-4`, `art4`, `pasal-4`, `4`, `IV`, `preamble`,
 * `art_3__para_2`) and gives its canonical eId, or undefined when it names no clause. Whether a treaty has that clause is not asked here.
 */
export function parseClauseName(name: string): EId | undefined {
  const folded = name.normalize('NFC').trim().toLowerCase();
  if (PREAMBLE.test(folded)) return 'preamble';
  if (/^preamble__para_[a-z0-9]{1,8}$/.test(folded)) return folded;
  const match = ARTICLE.exec(folded);
  if (!match) return undefined;
  const [, digits, roman, paragraph] = match;
  const number = digits ?? romanToNumber(roman ?? '');
  if (number === undefined) return undefined;
  return paragraph === undefined ? `art_${number}` : `art_${number}__para_${paragraph}`;
}

function romanToNumber(roman: string): string | undefined {
  let total = 0;
  for (let i = 0; i < roman.length; i++) {
    const value = ROMAN[roman[i] ?? ''] ?? 0;
    const following = ROMAN[roman[i + 1] ?? ''] ?? 0;
    total += value < following ? -value : value;
  }
  return total > 0 && total < 400 && toRoman(total) === roman ? String(total) : undefined;
}

// Written back and compared, so that "iix" or "vx" is refused rather than read as something.
function toRoman(number: number): string {
  const steps: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let roman = '';
  for (const [value, letters] of steps) {
    for (; rest >= value; rest -= value) roman += letters;
  }
  return roman;
}
