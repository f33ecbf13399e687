import { Fragment, memo, type ReactNode } from 'react';
import { splitIntoSegments, type MarkedRange, type Segment } from '../../core/anchoring/segments.ts';
import { noteElementId, type NoteMark } from '../../core/annotation/notesOn.ts';
import type { ClauseWords } from '../../core/commentary/spokenWords.ts';
import type { Settings } from '../../core/settings.ts';
import { clauseText, locateParagraphs } from '../../core/treaty/clauseText.ts';
import { evidenceRuns, type EvidenceRun } from '../../core/treaty/evidence.ts';
import type { LanguageTag, UiLanguage } from '../../core/treaty/language.ts';
import type { Clause, TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OpenedWords } from '../../store/passageSlice.ts';
import { selectIsChosen, selectIsLit } from '../../store/marginSlice.ts';
import { ReferenceLink } from '../shared/ReferenceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ClauseText.module.css';
import { EvidenceMark } from './EvidenceMark.tsx';

interface ClauseTextProps {
  readonly clause: Clause;
  /** The treaty of the clause, to which clauses named alone belong. */
  readonly home: TreatyId;
  readonly language: UiLanguage;
  /** Whether what the words name are links. */
  readonly hasLinks?: boolean;
  /** Whether the paragraphs carry their eIds as element ids: only one language of a page can. */
  readonly hasIds: boolean;
  /** The words that items of commentary speak of, with the items' ids. */
  readonly spokenOf?: readonly MarkedRange<string>[] | undefined;
  /** The words that notes speak of. */
  readonly notes?: readonly MarkedRange<NoteMark>[] | undefined;
  /** The words that a link opened. */
  readonly passage?: OpenedWords | undefined;
  /** How notes are told to assistive technology. */
  readonly told?: Settings['toldNotes'];
  /** Whether each paragraph has a small button that makes a note on it. */
  readonly canNote?: boolean;
  /** Whether all these words are lit, and not only those of the item under the reader's eyes. */
  readonly isLit?: boolean;
}

const NOTHING: readonly MarkedRange<never>[] = [];

/** Words that name something: what they lead to. */
interface Naming {
  readonly target: string;
}

/** What marks words: an evidence run, the id of an item that speaks of them, a note on them, the link that opened them, what they name. */
type Mark = EvidenceRun | string | NoteMark | OpenedWords | Naming;

const isItem = (mark: Mark): mark is string => typeof mark === 'string';
const isRun = (mark: Mark): mark is EvidenceRun => !isItem(mark) && 'evidence' in mark;
const isPassage = (mark: Mark): mark is OpenedWords => !isItem(mark) && 'placement' in mark;
const isNaming = (mark: Mark): mark is Naming => !isItem(mark) && 'target' in mark;
const isNote = (mark: Mark): mark is NoteMark => !isItem(mark) && 'colour' in mark;

/**
 * A clause's words in one language. The element's `textContent` is exactly `clauseText(clause)`, line feeds included: marks carry
 * attributes, never text.
 */
export const ClauseText = memo(function ClauseText(props: ClauseTextProps) {
  const { clause, home, language, hasLinks = true, hasIds, spokenOf = NOTHING, notes = NOTHING, passage } = props;
  const { told = 'each', canNote = false, isLit = false } = props;
  const text = clauseText(clause);
  const marks: MarkedRange<Mark>[] = [
    ...unconfirmedRuns(clause).map((run) => ({ start: run.start, end: run.end, mark: run })),
    ...spokenOf,
    ...notes,
    ...(hasLinks ? (clause.links ?? []) : []).map(([start, end, target]) => ({ start, end, mark: { target } })),
    ...(passage?.lit ? [{ start: passage.lit.start, end: passage.lit.end, mark: passage }] : []),
  ];
  return (
    <div className={styles.text} data-clause-text="" lang={language}>
      {locateParagraphs(clause).map(({ start, end, paragraph }, index) => {
        const count = told === 'count' ? notes.filter((note) => note.start < end && start < note.end).length : 0;
        return (
          <Fragment key={paragraph.eId}>
            {index > 0 && '\n'}
            <p
              data-eid={paragraph.eId}
              id={hasIds ? paragraph.eId : undefined}
              aria-description={count > 0 ? m.notes_count({ count }) : undefined}
            >
              {splitIntoSegments(start, end, marks).map((segment) => (
                <Words
                  key={segment.start}
                  segment={segment}
                  words={text.slice(segment.start, segment.end)}
                  clause={clause}
                  home={home}
                  language={language}
                  isLit={isLit}
                  isTold={told === 'each'}
                />
              ))}
              {canNote && (
                <button
                  type="button"
                  data-note-on={paragraph.eId}
                  aria-label={m.note_on_paragraph({ words: firstWords(text.slice(start, end)) })}
                />
              )}
            </p>
          </Fragment>
        );
      })}
    </div>
  );
});

// A few words tell one paragraph from another; ours have no numbers.
const firstWords = (text: string): string => text.split(' ', 5).join(' ');

interface WordsProps {
  readonly segment: Segment<Mark>;
  readonly words: string;
  readonly clause: Clause;
  readonly home: TreatyId;
  readonly language: UiLanguage;
  readonly isLit: boolean;
  readonly isTold: boolean;
}

function Words({ segment, words: text, clause, home, language, isLit, isTold }: WordsProps) {
  const run = segment.marks.find(isRun);
  const items = segment.marks.filter(isItem);
  const notes = segment.marks.filter(isNote);
  const passage = segment.marks.find(isPassage);
  const naming = segment.marks.find(isNaming);
  const words: ReactNode = naming ? (
    <ReferenceLink target={naming.target} home={home}>
      {text}
    </ReferenceLink>
  ) : (
    text
  );
  if (segment.marks.every(isNaming)) return words;
  const evidence = run && segment.start === run.start && <EvidenceMark evidence={run.evidence} target={popoverId(clause, language, run)} />;
  const Element = notes.length > 0 || passage ? 'mark' : 'span';
  const attributes = {
    className: [run && styles.unconfirmed, items.length > 0 && styles.spoken].filter(Boolean).join(' '),
    'data-evidence': run?.evidence,
    'data-passage': passage && (passage.placement.status === 'exact' ? 'sure' : 'unsure'),
    ...noteAttributes(notes, segment.start, isTold),
  };
  if (items.length === 0) {
    return (
      <Element {...attributes}>
        {evidence}
        {words}
      </Element>
    );
  }
  return (
    <SpokenWords as={Element} attributes={attributes} items={items} at={{ language, start: segment.start, end: segment.end }} isLit={isLit}>
      {evidence}
      {words}
    </SpokenWords>
  );
}

// The innermost note, which began last, gives its colour; each note is told once, where its words begin.
function noteAttributes(notes: readonly NoteMark[], start: number, isTold: boolean) {
  const top = notes.at(-1);
  if (!top) return {};
  const beginning = notes.filter((note) => note.start === start);
  return {
    'data-annotation': notes.map(({ id }) => id).join(' '),
    'data-colour': top.colour,
    'data-several': notes.length > 1 ? '' : undefined,
    'data-unsure': notes.some(({ isUnsure }) => isUnsure) ? '' : undefined,
    'aria-details': isTold && beginning.length > 0 ? beginning.map(({ id }) => noteElementId(id)).join(' ') : undefined,
  };
}

interface SpokenWordsProps {
  readonly as: 'mark' | 'span';
  readonly attributes: { readonly className: string };
  readonly items: readonly string[];
  readonly at: ClauseWords;
  readonly isLit: boolean;
  readonly children: ReactNode;
}

// Asks for itself whether it is lit, so that pointing at an item renders its words and not the text.
function SpokenWords({ as: Element, attributes, items, at, isLit, children }: SpokenWordsProps) {
  const isPointedAt = useAppStore(selectIsLit(items));
  const isChosen = useAppStore(selectIsChosen(at));
  return (
    <Element
      {...attributes}
      data-spoken-of={items.join(' ')}
      data-start={at.start}
      data-lit={isLit || isPointedAt || isChosen ? '' : undefined}
    >
      {children}
    </Element>
  );
}

/** The runs of a clause that are not confirmed, each of which bears one mark. */
export function unconfirmedRuns(clause: Clause): EvidenceRun[] {
  return evidenceRuns(clause).filter(({ evidence }) => evidence !== 'confirmed');
}

/** The element id of what a run's mark opens. */
export const popoverId = (clause: Clause, language: LanguageTag, run: EvidenceRun): string =>
  `evidence-${language}-${clause.eId}-${run.start}`;
