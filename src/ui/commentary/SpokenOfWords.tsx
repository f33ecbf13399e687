import { clauseText, locateParagraphs } from '../../core/treaty/clauseText.ts';
import type { ClauseItem } from '../../core/commentary/pageSchema.ts';
import { findClause, type EId, type TreatyId } from '../../core/treaty/treaty.ts';
import { goToWords } from '../../dom/goToWords.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectShownLanguages } from '../../store/settingsSlice.ts';
import { selectTreatyState } from '../../store/treatySlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ItemBody.module.css';

interface SpokenOfWordsProps {
  readonly item: ClauseItem;
  readonly treatyId: TreatyId;
  readonly eId: EId;
}

/** The words of the clause that an item speaks of, each a link to them; Escape there comes back. */
export function SpokenOfWords({ item, treatyId, eId }: SpokenOfWordsProps) {
  const [language = 'en'] = useAppStore(selectShownLanguages);
  const state = useAppStore(selectTreatyState(treatyId));
  const clause = state?.status === 'ready' ? findClause(state.treaty.expressions[language], eId) : undefined;
  if (!clause) return null;
  const text = clauseText(clause);
  const paragraphs = locateParagraphs(clause);
  return (
    <p className={styles.words}>
      <span className={styles.label}>{m.speaks_of()}</span>{' '}
      {item.words.map(({ [language]: [start, end] }) => (
        <a
          key={start}
          href={`#${paragraphs.find((paragraph) => start < paragraph.end)?.paragraph.eId ?? eId}`}
          lang={language}
          onClick={(event) => {
            if (goToWords(item.id, { language, start }, event.currentTarget)) event.preventDefault();
          }}
        >
          {text.slice(start, end)}
        </a>
      ))}
    </p>
  );
}
