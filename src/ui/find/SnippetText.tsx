import { cutSnippet } from '../../core/search/cutSnippet.ts';
import type { Hit } from '../../core/search/search.ts';
import styles from './Find.module.css';

interface SnippetTextProps {
  readonly hit: Hit;
  /** About how many UTF-16 code units to show. */
  readonly most?: number;
}

/** The part of what was found that tells most, its sought words told apart from any highlight by weight and line. */
export function SnippetText({ hit, most }: SnippetTextProps) {
  const [match] = hit.matches;
  if (!match) return null;
  const { pieces, isCutBefore, isCutAfter } = cutSnippet(match.text, match.ranges, most);
  // A quotation is in the language of its source, a note in its writer's.
  const isOurs = match.field === 'text' || match.field === 'summary' || match.field === 'heading';
  return (
    <span lang={isOurs ? hit.language : undefined} dir="auto">
      {isCutBefore && '… '}
      {pieces.map(({ text, isMatch }, at) => {
        // The pieces of one snippet never change their order.
        const key = `${at}`;
        return isMatch ? (
          <b key={key} className={styles.sought}>
            {text}
          </b>
        ) : (
          <span key={key}>{text}</span>
        );
      })}
      {isCutAfter && ' …'}
    </span>
  );
}
