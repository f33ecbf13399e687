import { useDeferredValue, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { isDeleted } from '../../core/annotation/annotation.ts';
import { placementOf, stateOf, type NotebookGroup } from '../../core/annotation/notebook.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectPlacements } from '../../store/annotationSlice.ts';
import { selectAnnotations } from '../../store/selectAnnotations.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { NotebookItem } from './NotebookItem.tsx';
import styles from './NotebookList.module.css';
import { useSay } from './saying.ts';

interface NotebookListProps {
  readonly groups: readonly NotebookGroup[];
  /** Whether the groups are clauses and have headings. */
  readonly hasHeadings: boolean;
}

// A reader with thousands of notes narrows them down; until then the page stays quick.
const PORTION = 100;

/** The notes in their groups, a hundred at a time. */
export function NotebookList({ groups, hasHeadings }: NotebookListProps) {
  const placements = useDeferredValue(useAppStore(selectPlacements));
  const catalogue = useAppStore(selectCatalogue);
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(PORTION);
  const focusFrom = useRef<number>(undefined);
  useKeptFocus(list);
  useEffect(() => {
    if (focusFrom.current === undefined) return;
    list.current?.querySelectorAll<HTMLElement>('[data-note]')[focusFrom.current]?.focus();
    focusFrom.current = undefined;
  });
  const total = groups.reduce((sum, { notes }) => sum + notes.length, 0);
  const more = () => {
    focusFrom.current = shown;
    setShown(shown + PORTION);
  };
  return (
    <div ref={list} className={styles.list}>
      {firstOf(groups, shown).map((group) => (
        <section key={`${group.treatyId ?? ''} ${group.eId ?? ''}`}>
          {hasHeadings && <GroupHeading group={group} />}
          <ul>
            {group.notes.map((annotation) => (
              <li key={annotation.id}>
                <NotebookItem
                  annotation={annotation}
                  state={stateOf(annotation, placementOf(placements, annotation.id), catalogue)}
                  showPlace={!hasHeadings}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {total > shown && (
        <button type="button" onClick={more}>
          {m.show_more({ count: Math.min(PORTION, total - shown) })}
        </button>
      )}
    </div>
  );
}

function firstOf(groups: readonly NotebookGroup[], count: number): NotebookGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const notes = group.notes.slice(0, left);
    left -= notes.length;
    return notes.length === 0 ? [] : [{ ...group, notes }];
  });
}

function GroupHeading({ group: { treatyId, eId } }: { readonly group: NotebookGroup }) {
  const ui = useAppStore(selectUi);
  const entry = useAppStore(selectCatalogue).find(({ id }) => id === treatyId);
  if (!entry) return <h2>{m.notebook_place_not_here()}</h2>;
  const clause = eId === undefined ? undefined : entry.clauses.find((one) => one.eId === eId);
  if (eId !== undefined && !clause) {
    return (
      <h2>
        {m.notebook_place_unknown({ clause: clauseLabel(eId) })}, {entry.shortTitle[ui]}
      </h2>
    );
  }
  return (
    <h2>
      {clause ? (
        <PlaceLink to={{ view: 'clause', ui, treatyId: entry.id, eId: clause.eId }}>
          {clauseLabel(clause.eId)}: {clause.heading[ui]}
        </PlaceLink>
      ) : (
        <PlaceLink to={{ view: 'overview', ui, treatyId: entry.id }}>{m.notebook_whole_treaty()}</PlaceLink>
      )}
      <span className={styles.treaty}>{entry.shortTitle[ui]}</span>
    </h2>
  );
}

/**
 * Where a card that has the focus leaves the list, the focus goes to the one that takes its place, or to the page's heading; where a card
 * is moved in the list, which takes the focus from it, it gets it back.
 */
function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const annotations = useAppStore(selectAnnotations);
  const say = useSay();
  const last = useRef<{ id: string; index: number }>(undefined);
  useEffect(() => {
    const element = list.current;
    const onFocus = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest('li')?.querySelector<HTMLElement>('[data-note]') : undefined;
      last.current = card ? { id: card.dataset.note ?? '', index: cardsIn(element).indexOf(card) } : undefined;
    };
    // Who presses beside the list has left it.
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && element?.contains(target))) last.current = undefined;
    };
    element?.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress);
    return () => {
      element?.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [list]);
  useLayoutEffect(() => {
    if (!last.current || document.activeElement !== document.body) return;
    const { id, index } = last.current;
    const cards = cardsIn(list.current);
    const moved = cards.find(({ dataset }) => dataset.note === id);
    if (moved) return moved.focus({ preventScroll: true });
    last.current = undefined;
    (cards[Math.min(index, cards.length - 1)] ?? document.querySelector<HTMLElement>('h1'))?.focus();
    const gone = Object.hasOwn(annotations, id) ? annotations[id] : undefined;
    if (gone && isDeleted(gone)) say(m.notebook_thrown());
  });
}

const cardsIn = (list: HTMLElement | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
