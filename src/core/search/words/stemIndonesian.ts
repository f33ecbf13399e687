const VOWEL = /^[aeiou]/;
const MOST = 12;

/**
 * What an Indonesian word may be formed from, itself first: "persenjataan" gives "senjata" among others, "menyerang" gives "serang". A
 * dictionary would say which of them is a word; without one each is a guess, and two words are taken for relatives when they share one.
 * Affixes: me-, ber-, di-, ter-, pe-, per-, ke-, and -an, -kan, -i, -nya, -lah, -kah, -pun, -ku, -mu (Tata Bahasa Baku). Not se-: "sepihak", one-sided, would be any "pihak", party.
 */
export function rootsOfIndonesian(word: string): readonly string[] {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return [word];
  const roots = new Set([word]);
  for (const base of withoutParticle(word)) {
    roots.add(base);
    for (const inner of withoutPrefix(base, 2)) {
      roots.add(inner);
      for (const bare of withoutSuffix(inner, inner.length < base.length)) roots.add(bare);
    }
    for (const bare of withoutSuffix(base, false)) {
      roots.add(bare);
      for (const inner of withoutPrefix(bare, 2)) roots.add(inner);
    }
  }
  return [...roots].slice(0, MOST);
}

function withoutParticle(word: string): string[] {
  const bare = word.replace(/(?:lah|kah|pun)$/, '');
  const own = bare.replace(/(?:nya|ku|mu)$/, '');
  return [word, ...(bare.length >= 4 && bare !== word ? [bare] : []), ...(own.length >= 4 && own !== bare ? [own] : [])];
}

/** `-i` is a suffix only where there is a prefix too: "menghadapi", but "negeri". */
function withoutSuffix(word: string, hasPrefix: boolean): string[] {
  const found: string[] = [];
  if (word.endsWith('kan') && word.length >= 7) found.push(word.slice(0, -3));
  if (word.endsWith('an') && word.length >= 6) found.push(word.slice(0, -2));
  if (hasPrefix && word.endsWith('i') && word.length >= 6) found.push(word.slice(0, -1));
  return found;
}

function withoutPrefix(word: string, depth: number): string[] {
  if (depth === 0) return [];
  const inner = prefixed(word).filter((root) => root.length >= 4);
  return [...inner, ...inner.flatMap((root) => withoutPrefix(root, depth - 1))];
}

// The first sound of a root melts into a nasal prefix: s into meny-, t into men-, p into mem-, k into meng-.
function prefixed(word: string): string[] {
  const nasal = /^[mp]e(ny|ng|n|m)(.+)$/.exec(word);
  if (nasal) {
    const [, sound = '', rest = ''] = nasal;
    const isOpen = VOWEL.test(rest);
    switch (sound) {
      case 'ny':
        return [`s${rest}`];
      case 'ng':
        return isOpen ? [rest, `k${rest}`] : [rest];
      case 'n':
        return isOpen ? [`t${rest}`, `n${rest}`] : [rest];
      default:
        return isOpen ? [`p${rest}`, `m${rest}`] : [rest];
    }
  }
  const plain = /^(ber|ter|per|di|ke|me|pe)(.+)$/.exec(word);
  if (!plain) return [];
  const [, prefix = '', rest = ''] = plain;
  // "Per-edar-an" and "pe-rumah-an": the r may be of the prefix or of the root.
  if (prefix === 'per' || prefix === 'ber' || prefix === 'ter') return VOWEL.test(rest) ? [rest, `r${rest}`] : [rest];
  if (prefix === 'me' || prefix === 'pe') return /^[lrwy]/.test(rest) || prefix === 'pe' ? [rest] : [];
  return [rest];
}
