import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PrintedPlace } from '../../core/printing/chooseNotes.ts';
import type { Selection } from '../../core/reference/selection.ts';
import { onPrintAsked } from '../../dom/askToPrint.ts';
import { setPageMargins } from '../../dom/pageMargins.ts';
import { m } from '../../messages/compiled/messages.js';
import type { AppState } from '../../store/createAppStore.ts';
import { selectShownLanguages } from '../../store/settingsSlice.ts';
import { selectTreatyState } from '../../store/treatySlice.ts';
import { formatMoment } from '../../ui/notes/noteWords.ts';
import { PrintDialog } from '../../ui/notes/print/PrintDialog.tsx';
import {
  gatherMatter,
  printedAddress,
  printedRendering,
  type PrintChoice,
  type PrintedMatter,
} from '../../ui/notes/print/printedMatter.ts';
import { PrintSheet } from '../../ui/notes/print/PrintSheet.tsx';
import { useAppStoreApi } from '../../ui/shared/storeContext.ts';

// What a reader does once the browser's print dialog is gone. Some browsers say that they have printed as soon as that dialog opens, and
// lay the page out again while it stands there.
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown'] as const;

/**
 * Printing of a page that shows a treaty's text: asks how when the page's button is pressed. The browser's own command prints the page as
 * it stands, or once the reader has chosen here, as chosen.
 */
export function Printing({ selection }: { readonly selection: Extract<Selection, { view: 'clause' | 'text' }> }) {
  const store = useAppStoreApi();
  const { treatyId } = selection;
  const eId = selection.view === 'clause' ? selection.eId : undefined;
  const place = useMemo<PrintedPlace>(() => ({ treatyId, eId }), [treatyId, eId]);
  const [isAsking, setAsking] = useState(false);
  const [matter, setMatter] = useState<PrintedMatter>();
  const [choice, setChoice] = useState<PrintChoice>();

  useEffect(() => onPrintAsked(() => setAsking(true)), []);
  useEffect(() => {
    const clear = () => {
      setMatter(undefined);
      store.getState().setPrinted(false);
    };
    // The browser lays the paper out as soon as this returns: the sheet must stand in the page by then.
    const prepare = () => {
      const state = store.getState();
      const next = choice && gatherMatter(state, place, choice, Date.now());
      flushSync(() => {
        setMatter(next);
        // What goes out in place of the page has notes of its own.
        state.setPrinted(next === undefined);
      });
      setPageMargins(marginsOf(state, place, next !== undefined));
    };
    const awaitLife = () => {
      for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, clear, { once: true });
    };
    window.addEventListener('beforeprint', prepare);
    window.addEventListener('afterprint', awaitLife);
    return () => {
      window.removeEventListener('beforeprint', prepare);
      window.removeEventListener('afterprint', awaitLife);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, clear);
      setPageMargins(undefined);
      store.getState().setPrinted(false);
    };
  }, [store, place, choice]);

  const print = (chosen: PrintChoice) => {
    flushSync(() => {
      setChoice(chosen);
      // Also where a browser prints without saying so before.
      setMatter(gatherMatter(store.getState(), place, chosen, Date.now()));
    });
    window.print();
  };
  return (
    <>
      {isAsking && <PrintDialog place={place} first={choice} onPrint={print} onClose={() => setAsking(false)} />}
      {matter && <PrintSheet matter={matter} />}
    </>
  );
}

// A sheet says at its own head whose words it holds; a page printed as it stands says so at the foot of every page.
function marginsOf(state: AppState, place: PrintedPlace, isSheet: boolean) {
  const text = selectTreatyState(place.treatyId)(state);
  const { ui } = state.selection;
  const address = printedAddress(place, state);
  if (isSheet) return { bottomLeft: address };
  const rendering = text?.status === 'ready' ? printedRendering(text.treaty, selectShownLanguages(state), ui) : m.rendering_line();
  return { topLeft: address, topRight: m.print_when({ when: formatMoment(Date.now(), ui) }), bottomLeft: rendering };
}
