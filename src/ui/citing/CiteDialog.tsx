import { useEffect, useId, useRef, useState } from 'react';
import type { Citable } from '../../core/citation/citable.ts';
import { CITATION_STYLES, type CitationStyle } from '../../core/citation/citationStyle.ts';
import { cite } from '../../core/citation/cite.ts';
import { citationAsHtml, citationAsText } from '../../core/citation/runs.ts';
import { copyRich } from '../../dom/copyRich.ts';
import { m } from '../../messages/compiled/messages.js';
import { useAppStoreApi } from '../shared/storeContext.ts';
import { CitationText } from './CitationText.tsx';
import styles from './CiteDialog.module.css';
import { CiteFiles } from './CiteFiles.tsx';
import { CiteNotes } from './CiteNotes.tsx';
import { styleName } from './styleNames.ts';
import { useCitationStyle } from './useCitationStyle.ts';

interface CiteDialogProps {
  readonly cited: Citable;
  /** What is cited, as its page names it: "Article 4". */
  readonly place: string;
  /** Whether all of the clause is confirmed to stand in the article that is named. */
  readonly isConfirmed: boolean;
  /** Called once when the dialog is closed in any way. */
  readonly onClose: () => void;
}

/** The citation of a clause, of words of it, or of an item: in the reader's style, to copy or to take as a file. */
export function CiteDialog({ cited, place, isConfirmed, onClose }: CiteDialogProps) {
  const store = useAppStoreApi();
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [titleId, aboutId] = [useId(), useId()];
  const [state, setState] = useState<'idle' | 'copied' | 'denied'>('idle');
  const style = useCitationStyle();
  const citation = cite(cited, style);
  useEffect(() => dialog.current?.showModal(), []);

  const choose = (citationStyle: CitationStyle) => {
    setState('idle');
    store.getState().changeSettings({ citationStyle });
  };
  const copy = async () => {
    setState('idle');
    const isCopied = await copyRich(citationAsText(citation), citationAsHtml(citation));
    setState(isCopied ? 'copied' : 'denied');
    if (!isCopied && text.current) document.getSelection()?.selectAllChildren(text.current);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} aria-describedby={aboutId} onClose={onClose}>
      <h2 id={titleId}>{m.cite_place({ place })}</h2>
      <p id={aboutId}>{aboutWords(cited)}</p>
      <StyleChoice value={style} onChange={choose} />
      <p role="status" className={styles.status}>
        {state === 'copied' ? m.cite_copied() : state === 'denied' ? m.copy_denied() : ''}
      </p>
      <CitationText
        ref={text}
        citation={citation}
        quoteLanguage={cited.kind === 'treaty' && cited.passage !== undefined ? cited.rendering.language : undefined}
      />
      <div className={styles.actions}>
        <button type="button" onClick={() => void copy()}>
          {m.copy()}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {m.close()}
        </button>
      </div>
      <CiteFiles cited={cited} />
      <CiteNotes cited={cited} style={style} isConfirmed={isConfirmed} />
    </dialog>
  );
}

function aboutWords(cited: Citable): string {
  if (cited.kind === 'item') return m.cite_of_item();
  return cited.passage === undefined ? m.cite_of_treaty() : m.cite_of_words();
}

interface StyleChoiceProps {
  readonly value: CitationStyle;
  readonly onChange: (style: CitationStyle) => void;
}

function StyleChoice({ value, onChange }: StyleChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.styles}>
      <legend>{m.cite_style()}</legend>
      {CITATION_STYLES.map((style) => (
        <label key={style}>
          <input type="radio" name={name} value={style} checked={style === value} onChange={() => onChange(style)} />
          {styleName(style)}
        </label>
      ))}
    </fieldset>
  );
}
