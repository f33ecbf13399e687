import type { ReactNode } from 'react';
import type { NumberedClause, NumberedText } from '../../../core/printing/numberNotes.ts';
import { printedParagraphs, type PrintedPiece } from '../../../core/printing/printedPieces.ts';
import { m } from '../../../messages/compiled/messages.js';
import { clauseLabel } from '../../shared/clauseLabel.ts';
import styles from './PrintSheet.module.css';

interface PrintedClauseProps {
  readonly clause: NumberedClause;
  readonly heading: string;
  /** What stands under its words. */
  readonly children: ReactNode;
}

/** A clause on paper: its name, its words in every language shown, and a numbered marker for each of its notes. */
export function PrintedClause({ clause, heading, children }: PrintedClauseProps) {
  const { eId, atHeading, texts } = clause;
  return (
    <section>
      <h2>
        {clauseLabel(eId)}. <span>{heading}</span>
        <Markers numbers={atHeading} />
      </h2>
      {texts.map((text) => (
        <div key={text.language} lang={text.language} className={styles.text}>
          {texts.length > 1 && <h3>{text.language === 'en' ? m.english() : m.indonesian()}</h3>}
          <Paragraphs text={text} />
        </div>
      ))}
      {children}
    </section>
  );
}

function Paragraphs({ text }: { readonly text: NumberedText }) {
  return printedParagraphs(text).map(({ eId, pieces }) => (
    <p key={eId}>
      {pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} />
      ))}
    </p>
  ));
}

// The innermost note gives its line; each has its number where its words end.
function Piece({ piece: { words, start, notes, unconfirmed, markers } }: { readonly piece: PrintedPiece }) {
  const colour = notes.at(-1)?.annotation.colour;
  const marked = colour === undefined ? words : <mark data-colour={colour}>{words}</mark>;
  return (
    <>
      {unconfirmed ? (
        <span data-attested={unconfirmed.evidence} data-begins={unconfirmed.start === start ? '' : undefined}>
          {marked}
        </span>
      ) : (
        marked
      )}
      <Markers numbers={markers} />
    </>
  );
}

/** The numbers of notes, raised; nothing where there are none. */
export function Markers({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <span className={styles.markers}>
      {numbers.map((number) => (
        <sup key={number} data-note-number={number}>
          {number}
        </sup>
      ))}
    </span>
  );
}
