import { indexExpression } from '../../src/core/anchoring/clauseIndex.ts';
import { readShared } from '../../src/core/annotation/sharing/readShared.ts';
import { isShareable } from '../../src/core/annotation/sharing/sharedNotes.ts';
import { writeShared } from '../../src/core/annotation/sharing/writeShared.ts';
import { resolveWords } from '../../src/core/passage/resolveWords.ts';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import { packNotes } from '../../src/url/notesLink/packNotes.ts';
import { unpackNotes } from '../../src/url/notesLink/unpackNotes.ts';
import { readPassage } from '../../src/url/readPassage.ts';
import { passageHash } from '../../src/url/passageHash.ts';
import { shipped } from '../data/shippedData.ts';
import { makeLibrary } from '../support/annotationLibraries.ts';
import { seededRandom } from '../support/random.ts';

/** What a link to words costs, in milliseconds each. */
export interface LinkTimes {
  readonly made: Percentiles;
  /** Read from the fragment and found, the clauses made ready for it included. */
  readonly opened: Percentiles;
  /** The quotation alone, decoded and sought verbatim: what a link without edition, context and ladder would cost. */
  readonly naive: Percentiles;
  /** A link with twenty notes: packed, and unpacked until the notes can be shown. */
  readonly packed: Percentiles;
  readonly unpacked: Percentiles;
}

interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

const LINKS = 500;

/** Makes and opens links to random words of every text that ships, and links with random notes. */
export async function measureLinks(): Promise<LinkTimes> {
  const random = seededRandom(1);
  const times = { made: [] as number[], opened: [] as number[], naive: [] as number[] };
  const timed = <T>(list: number[], work: () => T): T => {
    const began = performance.now();
    const done = work();
    list.push(performance.now() - began);
    return done;
  };
  for (let i = 0; i < LINKS; i++) {
    const treaty = shipped.treaties[random(shipped.treaties.length)];
    const language = random(2) === 0 ? 'en' : 'id';
    const clause = treaty?.expressions[language].clauses[random(treaty.expressions[language].clauses.length)];
    if (!treaty || !clause) continue;
    const text = clauseText(clause);
    const start = random(text.length - 1);
    const words = { language, start, end: Math.min(text.length, start + 1 + random(100)) } as const;
    const hash = timed(times.made, () => passageHash(treaty, clause.eId, words));
    timed(times.opened, () => {
      const named = readPassage(hash.split(':~:')[0] ?? '', language);
      return named && resolveWords(indexExpression(treaty.expressions[language]), clause.eId, named);
    });
    timed(times.naive, () => text.indexOf(decodeURIComponent(/x=([^&]*)/.exec(hash)?.[1] ?? '')));
  }
  return { made: percentiles(times.made), opened: percentiles(times.opened), naive: percentiles(times.naive), ...(await measureNotes()) };
}

const LIBRARIES = 50;
const NOTES = 20;

async function measureNotes(): Promise<Pick<LinkTimes, 'packed' | 'unpacked'>> {
  const times = { packed: [] as number[], unpacked: [] as number[] };
  for (let seed = 1; seed <= LIBRARIES; seed++) {
    const notes = makeLibrary(seed).filter(isShareable).slice(0, NOTES);
    if (notes.length === 0) continue;
    const began = performance.now();
    const link = await packNotes(writeShared(notes));
    const packed = performance.now();
    const opened = await unpackNotes(link);
    if (!opened.ok || !readShared(opened.value).ok) throw new Error('A link that was just made cannot be opened.');
    times.packed.push(packed - began);
    times.unpacked.push(performance.now() - packed);
  }
  return { packed: percentiles(times.packed), unpacked: percentiles(times.unpacked) };
}

function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
