import { useMemo } from 'react';
import type { Selection } from '../core/reference/selection.ts';
import { assertNever } from '../core/result.ts';
import type { TreatyId } from '../core/treaty/treaty.ts';
import { selectSelection } from '../store/selectionSlice.ts';
import { selectEntry, selectTreatyState } from '../store/treatySlice.ts';
import { AboutView } from '../ui/about/AboutView.tsx';
import { PageHead } from '../ui/head/PageHead.tsx';
import { OverviewView } from '../ui/overview/OverviewView.tsx';
import { TextView } from '../ui/reader/TextView.tsx';
import { clauseLabel } from '../ui/shared/clauseLabel.ts';
import { LoadingText } from '../ui/shared/LoadingText.tsx';
import { useAppStore } from '../ui/shared/storeContext.ts';
import { Shell } from '../ui/shell/Shell.tsx';
import { RootView } from '../ui/shelf/RootView.tsx';
import { ShelfView } from '../ui/shelf/ShelfView.tsx';
import { UnknownView } from '../ui/unknown/UnknownView.tsx';
import { ClauseScreen } from './ClauseScreen.tsx';

/** The page that the selection asks for. A change of the interface's language renders all of it anew. */
export function Screen() {
  const selection = useAppStore(selectSelection);
  return (
    <Shell key={selection.ui}>
      <Page selection={selection} />
    </Shell>
  );
}

function Page({ selection }: { readonly selection: Selection }) {
  switch (selection.view) {
    case 'overview':
    case 'text':
    case 'clause':
      return <TreatyPage selection={selection} treatyId={selection.treatyId} />;
    case 'root':
    case 'shelf':
    case 'about':
    case 'unknown':
      return (
        <>
          <PageHead treaty={undefined} />
          <main id="main">
            <PlainPage selection={selection} />
          </main>
        </>
      );
    default:
      return assertNever(selection);
  }
}

function PlainPage({ selection }: { readonly selection: Extract<Selection, { view: 'root' | 'shelf' | 'about' | 'unknown' }> }) {
  switch (selection.view) {
    case 'root':
      return <RootView />;
    case 'shelf':
      return <ShelfView />;
    case 'about':
      return <AboutView />;
    case 'unknown':
      return <UnknownView selection={selection} />;
  }
}

interface TreatyPageProps {
  readonly selection: Extract<Selection, { view: 'overview' | 'text' | 'clause' }>;
  readonly treatyId: TreatyId;
}

function TreatyPage({ selection, treatyId }: TreatyPageProps) {
  const entry = useAppStore(useMemo(() => selectEntry(treatyId), [treatyId]));
  const state = useAppStore(useMemo(() => selectTreatyState(treatyId), [treatyId]));
  if (!entry) return null;
  const treaty = state?.status === 'ready' ? state.treaty : undefined;
  const head = <PageHead treaty={treaty} />;
  if (state?.status !== 'ready') {
    const title = selection.view === 'clause' ? clauseLabel(selection.eId) : entry.title[selection.ui];
    return (
      <>
        {head}
        <main id="main">
          <LoadingText title={title} state={state} />
        </main>
      </>
    );
  }
  return (
    <>
      {head}
      {selection.view === 'clause' ? (
        <ClauseScreen treaty={state.treaty} entry={entry} eId={selection.eId} />
      ) : (
        <main id="main">
          {selection.view === 'overview' ? <OverviewView file={state} entry={entry} /> : <TextView treaty={state.treaty} />}
        </main>
      )}
    </>
  );
}
