import { cutSnippet } from '../../core/search/cutSnippet.ts';
import type { FieldMatch } from '../../core/search/matchedWords.ts';
import type { Hit } from '../../core/search/searchAnswer.ts';
import type { FieldName } from '../../core/search/searchDocument.ts';
import styles from './Find.module.css';

interface SnippetTextProps {
  readonly hit: Hit;
  /** The field to show a part of; the one that tells most unless given. */
  readonly match?: FieldMatch | undefined;
  /** About how many UTF-16 code units to show. */
  readonly most?: number;
}

const PROSE: ReadonlySet<FieldName> = new Set(['text', 'heading', 'summary', 'quotation', 'title', 'body', 'words']);

/** The part of what was found that tells most, its sought words told apart from any highlight by weight and line. */
export function SnippetText({ hit, match, most }: SnippetTextProps) {
  // Words that stand in a name alone are lit where the name stands; here stands what is said under it.
  const shown = match ?? hit.matches.find(({ field }) => PROSE.has(field));
  if (!shown) return null;
  const { pieces, isCutBefore, isCutAfter } = cutSnippet(shown.text, shown.ranges, most);
  return (
    <span lang={OURS.has(shown.field) ? hit.language : undefined} dir="auto">
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

// A quotation or a title is in the language of its source, a note in its writer's.
const OURS: ReadonlySet<FieldMatch['field']> = new Set(['text', 'summary', 'heading', 'author', 'themes']);
