import { useEffect, useRef, useState } from 'react';
import type { Citable } from '../../core/citation/citable.ts';
import { cite } from '../../core/citation/cite.ts';
import { citationAsHtml, citationAsText } from '../../core/citation/runs.ts';
import { watchCopying, type CopiedWords } from '../../dom/copiedWords.ts';
import { copyRich } from '../../dom/copyRich.ts';
import { m } from '../../messages/compiled/messages.js';
import { TextDialog } from '../shared/TextDialog.tsx';
import styles from './CopyOffer.module.css';
import { useCitationStyle } from './useCitationStyle.ts';

interface CopyOfferProps {
  /** What words of the page are as a citation; undefined where they are nothing that can be cited. */
  readonly citeWords: (copied: CopiedWords) => Citable | undefined;
}

// Long enough to read it and to reach it by keyboard; under the pointer or the focus it stays.
const SHOWN_MS = 12_000;

/** After words of a clause were copied: the offer to copy them with their citation. The clipboard is the reader's and is changed only then. */
export function CopyOffer({ citeWords }: CopyOfferProps) {
  const [offered, setOffered] = useState<Citable>();
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<string>();
  const section = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const style = useCitationStyle();
  const isShown = offered !== undefined;

  useEffect(
    () =>
      watchCopying((copied) => {
        const cited = citeWords(copied);
        if (!cited) return;
        setOffered(cited);
        setSaid(m.copy_offer());
      }),
    [citeWords],
  );
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setInterval(() => section.current?.matches(':hover, :focus-within') || dismiss(), SHOWN_MS);
    return () => clearInterval(timer);
  }, [said, offered]);
  useEffect(() => (isShown ? reachByKeys(button, dismiss) : undefined), [isShown]);

  function dismiss(): void {
    setOffered(undefined);
    setSaid('');
  }
  const take = async () => {
    if (!offered) return;
    const citation = cite(offered, style);
    const text = citationAsText(citation);
    if (!(await copyRich(text, citationAsHtml(citation)))) setRefused(text);
    else setSaid(m.copied_citation());
    setOffered(undefined);
  };
  return (
    <>
      <section ref={section} className={styles.offer} data-shown={said !== ''} aria-label={m.copy_offer_name()}>
        <p role="status">{said}</p>
        {isShown && (
          <>
            <button ref={button} type="button" onClick={() => void take()}>
              {m.copy_offer_take()}
            </button>
            <button type="button" onClick={dismiss}>
              {m.close()}
            </button>
          </>
        )}
      </section>
      {refused !== undefined && (
        <TextDialog title={m.copy()} explanation={m.copy_denied()} text={refused} onClose={() => setRefused(undefined)} />
      )}
    </>
  );
}

// Copying leaves the focus nowhere, far from the offer: Tab then goes to it, and Escape sends it away from everywhere.
function reachByKeys(button: { readonly current: HTMLButtonElement | null }, dismiss: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape') dismiss();
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (event.key !== 'Tab' || event.shiftKey || !isNowhere) return;
    event.preventDefault();
    button.current?.focus();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
