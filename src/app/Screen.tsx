import type { Selection } from '../core/reference/selection.ts';
import { selectSelection } from '../store/selectionSlice.ts';
import { PageHead } from '../ui/head/PageHead.tsx';
import { Preview } from '../ui/preview/Preview.tsx';
import { LoadingText } from '../ui/shared/LoadingText.tsx';
import { useAppStore } from '../ui/shared/storeContext.ts';
import { Shell } from '../ui/shell/Shell.tsx';
import { useFurtherPages } from './furtherPages.ts';
import { TreatyScreen } from './TreatyScreen.tsx';

/** The page that the selection asks for. A change of the interface's language renders all of it anew. */
export function Screen() {
  const selection = useAppStore(selectSelection);
  return (
    <Shell key={selection.ui}>
      <Page selection={selection} />
      <Preview />
    </Shell>
  );
}

function Page({ selection }: { readonly selection: Selection }) {
  const further = useFurtherPages();
  switch (selection.view) {
    case 'root':
    case 'shelf':
    case 'about':
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
