import { useState } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { Selection } from '../../../core/reference/selection.ts';
import { m } from '../../../messages/compiled/messages.js';
import { selectCatalogue } from '../../../store/treatySlice.ts';
import { LONGEST_LINK, QUIET_LENGTH } from '../../../url/notesLink/linkBudget.ts';
import { clauseLabel } from '../../shared/clauseLabel.ts';
import { useAppStore, useAppStoreApi } from '../../shared/storeContext.ts';
import { useCopy } from '../../shared/useCopy.tsx';
import { downloadAnnotations } from '../downloadNotes.ts';
import { LONGEST_QR, QrDialog } from './QrDialog.tsx';
import styles from './ShareDialog.module.css';
import type { NotesLink } from './useNotesLink.ts';

interface ShareWaysProps {
  readonly link: NotesLink;
  readonly notes: readonly Annotation[];
  readonly place: Selection;
  readonly onClose: () => void;
}

/** How long the link is, and the ways to hand it on: the clipboard, a QR code, the device's own; a file where it is too long. */
export function ShareWays({ link, notes, place, onClose }: ShareWaysProps) {
  const store = useAppStoreApi();
  const { copy, status, dialog } = useCopy();
  const [isQrOpen, setIsQrOpen] = useState(false);
  const [told, setTold] = useState<{ readonly of: NotesLink; readonly words: string }>();
  const isFile = link.status === 'too-long' || link.status === 'too-much' || link.status === 'unsupported';
  const tell = (words: string) => setTold({ of: link, words });
  const share = useShare(place, tell);
  const download = () => {
    downloadAnnotations(store, notes, Date.now());
    tell(m.share_file_done());
  };
  return (
    <>
      <p role="status" className={styles.length} data-link={link.status}>
        {lengthWords(link)}
      </p>
      <div className={styles.ways}>
        {link.status === 'made' && (
          <>
            <button type="button" onClick={() => void copy(link.link, m.copied_link())}>
              {m.copy_link()}
            </button>
            {link.link.length <= LONGEST_QR ? (
              <button type="button" onClick={() => setIsQrOpen(true)}>
                {m.share_qr()}
              </button>
            ) : (
              <span>{m.share_qr_too_long()}</span>
            )}
            {'share' in navigator && (
              <button type="button" onClick={() => void share(link.link)}>
                {m.share_system()}
              </button>
            )}
          </>
        )}
        {isFile && (
          <button type="button" onClick={download}>
            {m.share_file()}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {m.close()}
        </button>
      </div>
      <p role="status" className={styles.told}>
        {told?.of === link ? told.words : status}
      </p>
      {dialog}
      {isQrOpen && link.status === 'made' && <QrDialog link={link.link} onClose={() => setIsQrOpen(false)} />}
    </>
  );
}

function lengthWords(link: NotesLink): string {
  switch (link.status) {
    case 'none':
      return '';
    case 'making':
      return m.share_making();
    case 'made':
      return link.weight === 'quiet'
        ? m.share_length({ length: link.link.length })
        : m.share_long({ length: link.link.length, limit: QUIET_LENGTH });
    case 'too-long':
      return m.share_too_long({ length: link.length, limit: LONGEST_LINK });
    case 'too-much':
      return m.share_too_much();
    case 'unsupported':
      return m.share_unsupported();
  }
}

// The device's own sheet. Who closes it without sharing has not failed.
function useShare(place: Selection, onFailed: (words: string) => void): (url: string) => Promise<void> {
  const catalogue = useAppStore(selectCatalogue);
  return async (url) => {
    const entry = 'treatyId' in place ? catalogue.find(({ id }) => id === place.treatyId) : undefined;
    const treaty = entry?.shortTitle[place.ui] ?? 'Pasal';
    const text = m.share_text({
      place: place.view === 'clause' ? `${clauseLabel(place.eId)}, ${treaty}` : treaty,
      rendering: m.rendering_line(),
    });
    try {
      await navigator.share({ title: m.share_title(), text, url });
    } catch (error) {
      const name = error instanceof Error || error instanceof DOMException ? error.name : String(error);
      if (name !== 'AbortError') onFailed(m.share_system_failed({ reason: name }));
    }
  };
}
