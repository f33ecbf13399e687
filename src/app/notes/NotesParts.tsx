import type { Keeper } from '../../core/annotation/keeper.ts';
import type { Selection } from '../../core/reference/selection.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { selectMarginTab } from '../../store/marginSlice.ts';
import { LayerSwitch } from '../../ui/notes/LayerSwitch.tsx';
import { NotebookView } from '../../ui/notes/NotebookView.tsx';
import { KeepingBanner } from '../../ui/notes/KeepingBanner.tsx';
import { NotesInBrief } from '../../ui/notes/NotesInBrief.tsx';
import { NotesNaming } from '../../ui/notes/NotesNaming.tsx';
import { NotesLayer } from '../../ui/notes/NotesLayer.tsx';
import { NotesPanel } from '../../ui/notes/NotesPanel.tsx';
import { LinkNotice } from '../../ui/notes/sharing/LinkNotice.tsx';
import { useClauseNotes } from '../../ui/notes/useClauseNotes.ts';
import { useAppStore } from '../../ui/shared/storeContext.ts';
import { CiteHost } from '../CiteHost.tsx';
import { Printing } from './Printing.tsx';
import { startNotes } from './startNotes.ts';
import '../../ui/notes/marks.css';

/** Begins to keep the reader's notes and to place them, once their script has come. */
export const beginNotes = (store: AppStore): Keeper => startNotes(store);

/** What stands over every page: whether notes are kept, what a link brought, what is cited, and what can be done with a text. */
export function PageNotes({ selection }: { readonly selection: Selection }) {
  return (
    <>
      <KeepingBanner />
      <CiteHost selection={selection} />
      <LinkNotice selection={selection} />
      {(selection.view === 'clause' || selection.view === 'text') && (
        <>
          <NotesLayer selection={selection} />
          <Printing key={placeKey(selection)} selection={selection} />
        </>
      )}
    </>
  );
}

// What was chosen for one page is not meant for the next.
const placeKey = (place: Extract<Selection, { view: 'clause' | 'text' }>): string =>
  `${place.treatyId}/${place.view === 'clause' ? place.eId : ''}`;

/** The notebook below its heading; `note` is the id of an annotation whose card is asked for. */
export function NotebookPage({ note }: { readonly note: string | undefined }) {
  return <NotebookView note={note} />;
}

interface ClauseNotesProps {
  readonly treatyId: TreatyId;
  readonly eId: EId;
}

/** The notes beside a clause, in the margin. */
export function ClauseNotes({ treatyId, eId }: ClauseNotesProps) {
  return <NotesPanel key={`${treatyId}/${eId}`} treatyId={treatyId} eId={eId} />;
}

/** The layers of notes that the page of a whole text shows. */
export function TextLayers() {
  return <LayerSwitch />;
}

/** The reader's notes elsewhere that refer to a clause. */
export function ReferringNotes({ treatyId, eId }: ClauseNotesProps) {
  return <NotesNaming key={`${treatyId}/${eId}`} treatyId={treatyId} eId={eId} />;
}

/** The notes of a clause as assistive technology meets them while the margin does not show their cards. */
export function UnseenNotes({ treatyId, eId }: ClauseNotesProps) {
  return useAppStore(selectMarginTab) === 'notes' ? null : <ClauseNotesInBrief treatyId={treatyId} eId={eId} />;
}

function ClauseNotesInBrief({ treatyId, eId }: ClauseNotesProps) {
  return <NotesInBrief notes={useClauseNotes(treatyId, eId)} />;
}
