import { useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { inertName } from '../../core/reference/inertName.ts';
import { withoutFind, type Selection } from '../../core/reference/selection.ts';
import type { SearchReply } from '../../core/search/searcher.ts';
import type { FoundPlace } from '../../dom/foundPlaces.ts';
import { m } from '../../messages/compiled/messages.js';
import { parseTextLanguages } from '../../url/textLanguages.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStoreApi } from '../shared/storeContext.ts';
import { failureWords } from './failureWords.ts';
import styles from './FoundBar.module.css';
import { isEmpty } from './usePlaces.ts';
import type { useSteps } from './useSteps.ts';

interface FoundBarProps {
  readonly query: string;
  readonly selection: Selection;
  /** What became of the search; undefined while it is asked. */
  readonly reply: SearchReply | undefined;
  /** Where its words stand on the page; undefined while they are looked for. */
  readonly places: readonly FoundPlace[] | undefined;
  readonly at: number;
  readonly told: ReturnType<typeof useSteps>['told'];
  readonly onStep: (by: 1 | -1) => void;
  readonly goBackToResults: (query: string) => boolean;
}

/** At the foot of the page: which words are lit, how many places have them, the way through these, back to the results, and out. */
export function FoundBar(props: FoundBarProps) {
  const { query, selection, reply, places, at, told, onStep, goBackToResults } = props;
  const bar = useRef<HTMLElement>(null);
  const { putOut, onFocus } = usePutOut(bar, selection);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    putOut();
  };
  const onResults = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (goBackToResults(query)) event.preventDefault();
  };
  const isNowhere = places?.length === 0;
  return (
    // Its buttons take the focus; Escape on any of them is heard here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={bar}
      className={styles.bar}
      aria-label={m.found_bar()}
      data-docked={selection.view === 'clause' ? 'over-bar' : ''}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <p className={styles.words}>
        <bdi className={styles.query}>{m.found_query({ query: inertName(query) })}</bdi>
        <span className={styles.count} data-short={places && places.length > 0 ? '' : undefined}>
          {countWords(reply, places, at)}
        </span>
      </p>
      <button type="button" aria-disabled={isNowhere} onClick={() => onStep(-1)}>
        <Arrow path="m3.5 10 4.5-4.5 4.5 4.5" />
        <span>{m.found_previous()}</span>
      </button>
      <button type="button" aria-disabled={isNowhere} onClick={() => onStep(1)}>
        <Arrow path="m3.5 6 4.5 4.5 4.5-4.5" />
        <span>{m.found_next()}</span>
      </button>
      <PlaceLink to={{ view: 'search', ui: selection.ui, query }} onClick={onResults}>
        {m.found_all()}
      </PlaceLink>
      <button type="button" className={styles.close} aria-label={m.found_put_out()} title={m.found_put_out()} onClick={putOut}>
        <Arrow path="m4 4 8 8m0-8-8 8" />
      </button>
      <p role="status" className="visually-hidden">
        {told && (told.count === 0 ? m.found_none_here() : m.found_at({ at: told.at, count: told.count }))}
        {told && told.words !== '' && (
          <>
            {': '}
            <span lang={told.language}>{told.words}</span>
          </>
        )}
      </p>
    </section>
  );
}

const Arrow = ({ path }: { readonly path: string }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);

function countWords(reply: SearchReply | undefined, places: readonly FoundPlace[] | undefined, at: number): string {
  if (reply && !reply.ok) return failureWords(reply.reason);
  if (!reply || !places) return '';
  if (isEmpty(reply.answer.sought)) return m.found_no_words();
  const count = places.length;
  if (count === 0) return m.found_none_here();
  return at === -1 ? m.found_here({ count }) : m.found_at({ at: at + 1, count });
}

/** Puts the words out, takes them from the address, and gives the focus back to where it was before it came into the bar. */
function usePutOut(bar: { readonly current: HTMLElement | null }, selection: Selection) {
  const store = useAppStoreApi();
  const cameFrom = useRef<Element>(null);
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Element && !bar.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
  };
  const putOut = () => {
    const { find, goTo } = store.getState();
    if (bar.current?.contains(document.activeElement)) {
      const origin = cameFrom.current?.isConnected ? cameFrom.current : document.querySelector('h1');
      if (origin instanceof HTMLElement) origin.focus({ preventScroll: true });
    }
    find(undefined);
    const { search, hash } = window.location;
    if ('find' in selection) goTo(withoutFind(selection), { textLanguages: parseTextLanguages(search), hash });
  };
  return { putOut, onFocus };
}
