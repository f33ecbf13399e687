import type { PositionSelector } from '../../core/anchoring/anchor.ts';
import { moveEdge, type EdgeMove } from '../../core/annotation/moveEdge.ts';
import { m } from '../../messages/compiled/messages.js';
import styles from './FindWords.module.css';

interface MoveEdgesProps {
  readonly text: string;
  readonly language: string;
  readonly chosen: PositionSelector;
  readonly onChoose: (words: PositionSelector) => void;
}

const MOVES: readonly (EdgeMove & { readonly name: () => string })[] = [
  { edge: 'start', direction: 'backward', name: m.notebook_start_earlier },
  { edge: 'start', direction: 'forward', name: m.notebook_start_later },
  { edge: 'end', direction: 'backward', name: m.notebook_end_earlier },
  { edge: 'end', direction: 'forward', name: m.notebook_end_later },
];

/** Moves the ends of chosen words by a word, so that any words of a text can be reached without a pointer. */
export function MoveEdges({ text, language, chosen, onChoose }: MoveEdgesProps) {
  // Without it nobody can tell what a word is.
  if (!('Segmenter' in Intl)) return null;
  return (
    <div role="group" aria-label={m.notebook_edges()} className={styles.edges}>
      {MOVES.map(({ name, ...move }) => (
        <button key={name()} type="button" onClick={() => onChoose(moveEdge(text, chosen, move, language))}>
          {name()}
        </button>
      ))}
    </div>
  );
}
