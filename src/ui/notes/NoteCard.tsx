import { memo, useMemo, useRef, type ReactNode } from 'react';
import type { Placement } from '../../core/anchoring/anchor.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { noteElementId, placementStart } from '../../core/annotation/notesOn.ts';
import { isOfLink, isShareable } from '../../core/annotation/sharing/sharedNotes.ts';
import { clauseEId } from '../../core/reference/eid.ts';
import { inertName } from '../../core/reference/inertName.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAccess, selectPlacement } from '../../store/annotationSlice.ts';
import { selectIsPointedNote, selectOpenPart } from '../../store/selectInMargin.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectSettings, selectShownLanguages } from '../../store/settingsSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import { colourMeaning } from './colourWords.ts';
import { MarkdownText } from './MarkdownText.tsx';
import styles from './NoteCard.module.css';
import { NoteBoundary } from './NoteBoundary.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { formatMoment, languageName, noteName, notePlace, shorten } from './noteWords.ts';
import { PlacementLine } from './PlacementLine.tsx';
import { ShareButton } from './sharing/ShareButton.tsx';

interface NoteCardProps {
  readonly annotation: Annotation;
  /** Whether the card names the clause: it does where it does not stand beside it. */
  readonly showPlace?: boolean;
  /** What else can be done with this note where it stands. */
  readonly children?: ReactNode;
  /** What pressing its words does; without it they lead to the clause. */
  readonly onGoToWords?: ((annotation: Annotation) => void) | undefined;
}

/** A note: its words, what it says, its tags and colour; open for writing when the reader asks for it. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  return (
    <NoteBoundary annotation={props.annotation}>
      <Card {...props} />
    </NoteBoundary>
  );
});

function Card({ annotation, showPlace = false, children, onGoToWords }: NoteCardProps) {
  const store = useAppStoreApi();
  const actions = useNoteActions();
  const card = useRef<HTMLElement>(null);
  // Of the margin only what concerns this card: pointing at another renders nothing here. Its parts are told what they share: each
  // question to the store is asked again at every letter.
  const part = useAppStore(useMemo(() => selectOpenPart(annotation.id), [annotation.id]));
  const isPointedAt = useAppStore(useMemo(() => selectIsPointedNote(annotation.id), [annotation.id]));
  const placement = useAppStore(useMemo(() => selectPlacement(annotation.id), [annotation.id]));
  const ui = useAppStore(selectUi);
  const { colourMeanings } = useAppStore(selectSettings);
  const access = useAppStore(selectAccess);
  const { id, body, colour, tags, target } = annotation;
  const canChange = access !== 'read' && !isOfLink(annotation);
  const isOpen = part !== undefined && canChange;
  const open = () => store.getState().changeMargin({ openNote: { id, part: 'body' } });
  const close = () => {
    store.getState().changeMargin({ openNote: undefined });
    // The field that held the focus is gone with the next frame.
    requestAnimationFrame(() => card.current?.focus({ preventScroll: true }));
  };
  return (
    <article
      ref={card}
      id={noteElementId(id)}
      className={styles.card}
      tabIndex={-1}
      aria-label={noteName(annotation)}
      data-note={id}
      data-pointed={isPointedAt || undefined}
      data-colour={colour}
    >
      <NoteWords annotation={annotation} placement={placement} ui={ui} showPlace={showPlace} onGoToWords={onGoToWords} />
      {isOpen ? (
        <NoteEditor annotation={annotation} part={part} onDone={close} canChangeWords={onGoToWords !== undefined} />
      ) : (
        body !== '' && <MarkdownText text={body} treatyId={target?.treatyId} />
      )}
      {!isOpen && tags.length > 0 && (
        <ul className={styles.tags} aria-label={m.note_tags()}>
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      <PlacementLine annotation={annotation} placement={placement} />
      <Origin annotation={annotation} ui={ui} meaning={colourMeaning(colour, colourMeanings)} />
      {!isOpen && (
        <div className={styles.actions}>
          {canChange && annotation.deletedMs === undefined && (
            <>
              <button type="button" onClick={open}>
                {m.note_edit()}
              </button>
              <button type="button" onClick={() => actions.remove([id])}>
                {m.note_delete()}
              </button>
            </>
          )}
          {!isOfLink(annotation) && isShareable(annotation) && (
            <ShareButton label={m.share_note()} offer={() => ({ notes: [annotation], chosen: new Set([id]) })} />
          )}
          {children}
        </div>
      )}
    </article>
  );
}

interface NoteWordsProps extends Pick<NoteCardProps, 'annotation' | 'showPlace' | 'onGoToWords'> {
  readonly placement: Placement | undefined;
  readonly ui: UiLanguage;
}

function NoteWords({ annotation, placement, ui, showPlace, onGoToWords }: NoteWordsProps) {
  const catalogue = useAppStore(selectCatalogue);
  const { target } = annotation;
  const made = target?.eId === undefined ? undefined : clauseEId(target.eId);
  const eId = placementStart(placement)?.eId ?? made;
  const quote = target?.words && <q lang={target.words.language}>{shorten(target.words.quote.exact, 240)}</q>;
  const place = showPlace ? notePlace(annotation, catalogue, ui) : undefined;
  const isHere = target !== undefined && catalogue.some(({ id }) => id === target.treatyId);
  return (
    <div className={styles.words}>
      {place !== undefined && isHere && (
        <p className={styles.place}>
          {eId === undefined ? (
            <PlaceLink to={{ view: 'overview', ui, treatyId: target.treatyId }}>{place}</PlaceLink>
          ) : (
            <PlaceLink to={{ view: 'clause', ui, treatyId: target.treatyId, eId }}>{place}</PlaceLink>
          )}
        </p>
      )}
      {quote && onGoToWords && placementStart(placement) ? (
        <button type="button" className={styles.quote} onClick={() => onGoToWords(annotation)}>
          {quote}
        </button>
      ) : (
        <p className={styles.quote}>
          {isHere && eId !== undefined && !showPlace && !onGoToWords ? (
            <PlaceLink to={{ view: 'clause', ui, treatyId: target.treatyId, eId }}>{quote ?? noteName(annotation)}</PlaceLink>
          ) : (
            (quote ?? noteName(annotation))
          )}
        </p>
      )}
    </div>
  );
}

interface OriginProps extends Pick<NoteCardProps, 'annotation'> {
  readonly ui: UiLanguage;
  readonly meaning: string;
}

function Origin({ annotation, ui, meaning }: OriginProps) {
  const { layer, creator, colour, modifiedMs, target } = annotation;
  const shown = useAppStore(selectShownLanguages);
  const language = target?.words?.language;
  const isLinked = isOfLink(annotation);
  const isOfOther = language !== undefined && !shown.some((one) => one === language);
  return (
    <p className={styles.origin}>
      <mark data-colour={colour}>{meaning}</mark> {!isLinked && <span>{formatMoment(modifiedMs, ui)}</span>}
      {isOfOther && <span>{m.note_other_language({ language: languageName(language, ui) })}</span>}
      {(layer !== 'mine' || creator !== undefined) && (
        <>
          {' '}
          <bdi>{isLinked ? linkedFrom(creator) : m.note_from({ name: inertName(creator ?? layer.replace(/^\w+:/, '')) })}</bdi>
        </>
      )}
    </p>
  );
}

const linkedFrom = (creator: string | undefined): string =>
  creator === undefined ? m.linked_title() : m.linked_from({ name: inertName(creator) });
