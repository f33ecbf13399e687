import { splitIntoSegments } from '../../core/anchoring/segments.ts';
import type { CommentaryItem } from '../../core/commentary/commentarySchema.ts';
import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { findClause, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import type { CompiledCommentary } from './compileCommentary.ts';
import { namesOf, showBeside, showItem } from './showItem.ts';

type ItemPage = PageDataOf<'item'>;

/** The page of an item: all that is known of it, the words that it speaks of in their sentences, and where it is taken up. */
export function itemPage(item: CommentaryItem, treaty: Treaty, said: CompiledCommentary, ui: UiLanguage): ItemPage {
  const shown = showItem(item, ui);
  const { kindFound, language, languageFound, title, titleNote, dateFound, addressFound, confidence, stance, point } = item;
  const { moreAddresses, moreAddressesNoted } = item;
  return {
    page: 'item',
    item: withoutUndefined({
      ...shown,
      authorInEnglish: item.author.en === shown.author ? undefined : item.author.en,
      kindFound,
      language,
      languageFound,
      title,
      titleNote: titleNote?.[ui],
      dateFound,
      addressFound,
      moreAddresses,
      moreAddressesNoted,
      confidence,
      stance,
      point,
    }),
    names: namesOf([shown], said, ui),
    edition: treaty.expressions[ui].edition,
    quoted: item.clauses.map(({ eId, aspect, ownReading }) =>
      withoutUndefined({ eId, aspect, ownReading: ownReading || undefined, passage: passageOf(item, treaty, eId, ui) }),
    ),
    debates: said.debates.flatMap(({ id, question, sides }) =>
      sides.flatMap(({ position, items }) => (items.includes(item.id) ? [{ id, question: question[ui], position: position[ui] }] : [])),
    ),
    steps: said.readings.flatMap(({ id: reading, title: readingTitle, steps }) =>
      steps.flatMap((step, index) =>
        step.items.includes(item.id) ? [{ reading, readingTitle: readingTitle[ui], step: index + 1, title: step.title[ui] }] : [],
      ),
    ),
  };
}

// The stipulations that hold the words, cut at the words; those between two of them are left out and said so.
function passageOf(item: CommentaryItem, treaty: Treaty, eId: EId, ui: UiLanguage): ItemPage['quoted'][number]['passage'] {
  const clause = findClause(treaty.expressions[ui], eId);
  const ranges = showBeside(item, treaty, eId, ui).words.map((words) => ({ start: words[ui][0], end: words[ui][1], mark: true }));
  if (!clause || ranges.length === 0) return [];
  const text = clauseText(clause);
  const pieces = sentencesOf(text, ui).filter(({ start, end }) => ranges.some((range) => range.start < end && start < range.end));
  return pieces.flatMap(({ start, end }, index) => [
    ...(index > 0 && pieces[index - 1]?.end !== start ? [{ text: '[…] ' }] : []),
    ...splitIntoSegments(start, end, ranges).map((segment) => {
      const words = text.slice(segment.start, segment.end).replaceAll('\n', ' ');
      return segment.marks.length > 0 ? { text: words, isSpokenOf: true as const } : { text: words };
    }),
  ]);
}

function sentencesOf(text: string, ui: UiLanguage): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(ui, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

// The schema tells a field that is absent from one that is undefined; JSON does not have the latter.
function withoutUndefined<T extends object>(object: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never; // as its type says
}
