import type { Selection } from '../core/reference/selection.ts';
import { selectSelection } from '../store/selectionSlice.ts';
import { PageHead } from '../ui/head/PageHead.tsx';
import { KeeperContext } from '../ui/shared/keeperContext.ts';
import { SearcherContext } from '../ui/shared/searcherContext.ts';
import { LoadingText } from '../ui/shared/LoadingText.tsx';
import { useAppStore } from '../ui/shared/storeContext.ts';
import { Shell } from '../ui/shell/Shell.tsx';
import { FindField } from './FindField.tsx';
import { useFindScript } from './findScript.ts';
import { useFurtherPages, useFurtherPagesLater } from './furtherPages.ts';
import { useNotesScript } from './notesScript.ts';
import { TreatyScreen } from './TreatyScreen.tsx';

/** The page that the selection asks for. A change of the interface's language renders all of it anew. */
export function Screen() {
  const selection = useAppStore(selectSelection);
  const notes = useNotesScript();
  const find = useFindScript();
  return (
    <KeeperContext value={notes?.keeper}>
      <SearcherContext value={find?.searcher}>
        <Shell key={selection.ui} find={<FindField />}>
          {find && <find.parts.PageFind />}
          {notes && <notes.parts.PageNotes selection={selection} />}
          <Page selection={selection} />
          <LateParts isFindHere={find !== undefined} />
        </Shell>
      </SearcherContext>
    </KeeperContext>
  );
}

// Nobody points at a link before the page stands: what shows where it leads comes with the second script, after the first frame.
function LateParts({ isFindHere }: { readonly isFindHere: boolean }) {
  const further = useFurtherPagesLater();
  if (!further) return null;
  return (
    <>
      <further.LinkPreview />
      {!isFindHere && <further.SheetMissing />}
    </>
  );
}

function Page({ selection }: { readonly selection: Selection }) {
  const further = useFurtherPages();
  switch (selection.view) {
    case 'root':
    case 'shelf':
    case 'about':
    case 'notes':
    case 'search':
    case 'unknown':
      return (
        <>
          <PageHead treaty={undefined} page={undefined} />
          <main id="main">{further ? <further.PlainPage selection={selection} /> : <LoadingText title="Pasal" state={undefined} />}</main>
        </>
      );
    default:
      return <TreatyScreen selection={selection} />;
  }
}
