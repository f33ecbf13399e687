import { useMemo } from 'react';
import { hasPageData, shownTreaty } from '../core/reference/selection.ts';
import { selectPage } from '../store/pageSlice.ts';
import { selectEntry, selectTreatyState } from '../store/treatySlice.ts';
import { PageHead } from '../ui/head/PageHead.tsx';
import { TextView } from '../ui/reader/TextView.tsx';
import { LoadingText } from '../ui/shared/LoadingText.tsx';
import { placeName } from '../ui/shared/placeName.ts';
import { useAppStore } from '../ui/shared/storeContext.ts';
import { buildPath } from '../url/address.ts';
import { ClauseScreen } from './ClauseScreen.tsx';
import { useFurtherPages } from './furtherPages.ts';
import { useNotesScript } from './notesScript.ts';
import { isReadingPlace, type TreatyPlace } from './places.ts';

/** A page of a treaty or of its commentary, or what stands in for it while its text and data are on the way. */
export function TreatyScreen({ selection }: { readonly selection: TreatyPlace }) {
  const { treatyId } = selection;
  const path = buildPath(selection);
  const entry = useAppStore(useMemo(() => selectEntry(treatyId), [treatyId]));
  const text = useAppStore(useMemo(() => selectTreatyState(treatyId), [treatyId]));
  const data = useAppStore(useMemo(() => selectPage(path), [path]));
  const further = useFurtherPages();
  if (!entry) return null;
  const treaty = text?.status === 'ready' ? text.treaty : undefined;
  const page = data?.status === 'ready' ? data.page : undefined;
  const head = <PageHead treaty={treaty} page={page} />;
  // A clause can be read before what is said of it is here.
  const states = [
    ...(shownTreaty(selection) === undefined ? [] : [text]),
    ...(hasPageData(selection) && selection.view !== 'clause' ? [data] : []),
  ];
  const isWaitingForPage = !further && !isReadingPlace(selection);
  if (isWaitingForPage || states.some((state) => state?.status !== 'ready')) {
    const failed = states.find((state) => state?.status === 'failed');
    return (
      <>
        {head}
        <main id="main">
          <LoadingText title={placeName(selection, entry, page)} state={failed} />
        </main>
      </>
    );
  }
  if (selection.view === 'clause' && treaty) {
    return (
      <>
        {head}
        <ClauseScreen treaty={treaty} entry={entry} eId={selection.eId} data={data} />
      </>
    );
  }
  return (
    <>
      {head}
      <main id="main">
        {selection.view === 'text' && treaty && (
          <TextView treaty={treaty}>
            <TextLayers />
          </TextView>
        )}
        {selection.view !== 'text' && further && <further.TreatyPage selection={selection} entry={entry} treaty={treaty} page={page} />}
      </main>
    </>
  );
}

// By itself, so that no page is rendered anew when the notes' script has come.
function TextLayers() {
  const script = useNotesScript();
  return script && <script.parts.TextLayers />;
}
