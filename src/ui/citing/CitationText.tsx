import type { Ref } from 'react';
import type { Citation, Run } from '../../core/citation/runs.ts';
import { m } from '../../messages/compiled/messages.js';
import styles from './CiteDialog.module.css';

interface CitationTextProps {
  readonly citation: Citation;
  /** The language of the words that the first line quotes; undefined where none are quoted. */
  readonly quoteLanguage: string | undefined;
  readonly ref: Ref<HTMLDivElement>;
}

/** A citation as it will be pasted; told anew when its style changes. */
export function CitationText({ citation, quoteLanguage, ref }: CitationTextProps) {
  return (
    <div ref={ref} role="group" aria-label={m.cite_preview()} aria-live="polite" className={styles.preview} lang="en">
      {citation.map((runs, index) => (
        <p key={runs.map(({ text }) => text).join('')} lang={index === 0 ? quoteLanguage : undefined}>
          {runs.map((run, at) => (
            <RunText key={lengthBefore(runs, at)} run={run} />
          ))}
        </p>
      ))}
    </div>
  );
}

function RunText({ run: { text, face } }: { readonly run: Run }) {
  if (face === 'italic') return <i>{text}</i>;
  return face === 'smallCaps' ? <span className={styles.smallCaps}>{text}</span> : text;
}

// Where a run begins in its line: what tells it from others with the same words.
const lengthBefore = (runs: readonly Run[], at: number): number => runs.slice(0, at).reduce((sum, { text }) => sum + text.length, 0);
