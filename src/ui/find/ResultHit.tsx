import { useMemo } from 'react';
import type { Colour } from '../../core/annotation/annotation.ts';
import { inertName } from '../../core/reference/inertName.ts';
import type { FieldMatch } from '../../core/search/matchedWords.ts';
import type { ClauseGroup, Hit } from '../../core/search/searchAnswer.ts';
import type { Settings } from '../../core/settings.ts';
import { formatEdtf } from '../../core/treaty/edtf.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAnnotation } from '../../store/annotationSlice.ts';
import { selectSettings, selectShownLanguages } from '../../store/settingsSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { kindOfItem } from '../shared/commentaryWords.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { fieldWords } from './fieldWords.ts';
import { linkOfHit } from './linkOfHit.ts';
import styles from './SearchResults.module.css';
import { SnippetText } from './SnippetText.tsx';

/** What colours of notes mean, which the room of notes knows. */
export interface NoteColours {
  readonly colourMeaning: (colour: Colour, meanings: Settings['colourMeanings']) => string;
}

interface ResultHitProps extends NoteColours {
  readonly hit: Hit;
  readonly group: ClauseGroup;
  /** The search, as it was typed. */
  readonly query: string;
}

// What a thing says, rather than what it is about, or by whom.
const SAYS: ReadonlySet<FieldMatch['field']> = new Set(['text', 'body', 'summary', 'heading', 'quotation', 'words', 'title']);
// What a result shows of a thing in any case.
const IS_SHOWN: ReadonlySet<FieldMatch['field']> = new Set(['author', 'label']);

/** Something that was found: a link that says what it opens, what kind of thing it is, and the words that answer. */
export function ResultHit({ hit, group, query, colourMeaning }: ResultHitProps) {
  const ui = useAppStore(selectUi);
  const shown = useAppStore(selectShownLanguages);
  const [first] = hit.matches;
  const said = hit.matches.find(({ field }) => SAYS.has(field));
  const about = first && first !== said && !IS_SHOWN.has(first.field) ? first : undefined;
  return (
    <li className={styles.hit} data-result={hit.id}>
      <p>
        {/* By its id Back finds it again: the heading above it may lead to the same address. */}
        <PlaceLink id={`hit-${hit.kind}-${hit.id}`} {...linkOfHit(hit, group, { ui, query, shown })}>
          <HitName hit={hit} group={group} />
        </PlaceLink>{' '}
        <span className={styles.quiet}>
          <HitDetail hit={hit} colourMeaning={colourMeaning} />
        </span>
      </p>
      {about && <Part hit={hit} match={about} />}
      {said && <Part hit={hit} match={said} />}
    </li>
  );
}

function Part({ hit, match }: { readonly hit: Hit; readonly match: FieldMatch }) {
  const where = fieldWords(match.field);
  return (
    <p className={styles.part}>
      {where !== undefined && <span className={styles.quiet}>{where}: </span>}
      <SnippetText hit={hit} match={match} />
    </p>
  );
}

function HitName({ hit, group: { eId } }: Pick<ResultHitProps, 'hit' | 'group'>) {
  const ui = useAppStore(selectUi);
  switch (hit.kind) {
    case 'clause': {
      const clause = eId === undefined ? hit.id : clauseLabel(eId);
      if (hit.language === undefined || hit.language === ui) return m.find_hit_text({ clause });
      return m.find_hit_text_in({ clause, language: hit.language === 'en' ? m.english() : m.indonesian() });
    }
    case 'commentary': {
      const author = hit.matches.find(({ field }) => field === 'author');
      return (
        <>
          {author ? <SnippetText hit={hit} match={author} most={LONGEST_NAME} /> : hit.item?.author}, {hit.id}
        </>
      );
    }
    case 'note':
      return <NoteName hit={hit} />;
  }
}

const LONGEST_NAME = 200;

function NoteName({ hit }: { readonly hit: Hit }) {
  const note = useAppStore(useMemo(() => selectAnnotation(hit.id), [hit.id]));
  const words = (note?.body.trim() || note?.target?.words?.quote.exact) ?? hit.matches[0]?.text ?? '';
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return m.find_note();
  const [before, after] = m.find_hit_note({ words: '\n' }).split('\n');
  return (
    <>
      {before}
      <bdi>{inertName(line)}</bdi>
      {after}
    </>
  );
}

function HitDetail({ hit, colourMeaning }: Pick<ResultHitProps, 'hit'> & NoteColours) {
  const ui = useAppStore(selectUi);
  const { colourMeanings } = useAppStore(selectSettings);
  const note = useAppStore(useMemo(() => selectAnnotation(hit.kind === 'note' ? hit.id : undefined), [hit]));
  if (hit.item) {
    const { kind, date } = hit.item;
    const said = [kind && kindOfItem(kind), date === undefined ? m.caution_date_not_shown() : formatEdtf(date, ui)];
    return said.filter((part) => part !== undefined).join(' · ');
  }
  if (!note) return null;
  return (
    <>
      {colourMeaning(note.colour, colourMeanings)}
      {note.tags.map((tag) => (
        <span key={tag}>
          {' '}
          · <bdi>{inertName(tag)}</bdi>
        </span>
      ))}
    </>
  );
}
