import { useEffect, useLayoutEffect, useState } from 'react';
import type { Selection } from '../../core/reference/selection.ts';
import { lightWords } from '../../dom/lightWords.ts';
import { selectFinding } from '../../store/findSlice.ts';
import { selectSelection } from '../../store/selectionSlice.ts';
import { selectShortcuts } from '../../store/settingsSlice.ts';
import { buildPath } from '../../url/address.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import './foundWords.css';
import { FoundBar } from './FoundBar.tsx';
import { usePlaces } from './usePlaces.ts';
import { useSought } from './useSought.ts';
import { useSteps } from './useSteps.ts';

interface FoundWordsProps {
  /** Whether the reader comes back to this entry of the history, and so to where they were on it. */
  readonly isReturn: () => boolean;
  /** Goes back in the history to the results of a search; false when they are not behind. */
  readonly goBackToResults: (query: string) => boolean;
}

/** The words of a search, lit on the page that is shown, and a bar that steps through them; they stay until the reader puts them out. */
export function FoundWords(props: FoundWordsProps) {
  const selection = useAppStore(selectSelection);
  const query = useAppStore(selectFinding);
  // The page of the results lights what it found itself.
  if (query === undefined || selection.view === 'search') return null;
  return <Found key={`${buildPath(selection)} ${query}`} {...props} query={query} selection={selection} />;
}

interface FoundProps extends FoundWordsProps {
  readonly query: string;
  readonly selection: Selection;
}

function Found({ query, selection, isReturn, goBackToResults }: FoundProps) {
  const reply = useSought(query, selection.ui);
  const sought = reply?.ok ? reply.answer.sought : undefined;
  const places = usePlaces(sought);
  const [isDue] = useState(() => 'find' in selection && selection.find === query && window.location.hash === '' && !isReturn());
  const { at, told, step } = useSteps(places, isDue);

  useLayoutEffect(() => {
    lightWords('found', places?.map(({ range }) => range) ?? []);
    lightWords('found-here', places?.[at] ? [places[at].range] : []);
  }, [places, at]);
  useEffect(
    () => () => {
      lightWords('found', []);
      lightWords('found-here', []);
    },
    [],
  );
  useStepKeys(step);
  return <FoundBar {...{ query, selection, reply, places, at, told, goBackToResults }} onStep={step} />;
}

const FIELDS = 'textarea, select, input:not([type=radio]), [contenteditable], dialog';

/** Alt+Shift+Down goes to the next place and Alt+Shift+Up to the one before, from anywhere but a field that takes text. */
function useStepKeys(step: (by: 1 | -1) => void): void {
  const store = useAppStoreApi();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || !selectShortcuts(store.getState())) return;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
