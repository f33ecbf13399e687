import { memo, useMemo } from 'react';
import type { ClauseItem } from '../../core/commentary/pageSchema.ts';
import { speaksOf, wordChoices } from '../../core/commentary/spokenWords.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { findClause, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectChosenWords } from '../../store/marginSlice.ts';
import { selectShownLanguages } from '../../store/settingsSlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { Menu } from './Menu.tsx';

interface WordsMenuProps {
  readonly items: readonly ClauseItem[];
  readonly treaty: Treaty;
  readonly eId: EId;
}

/** The words that items speak of, to be chosen without a pointer: what a press on the words in the text does. */
export const WordsMenu = memo(function WordsMenu({ items, treaty, eId }: WordsMenuProps) {
  const store = useAppStoreApi();
  const [language = 'en'] = useAppStore(selectShownLanguages);
  const chosen = useAppStore(selectChosenWords);
  const choices = useMemo(() => {
    const clause = findClause(treaty.expressions[language], eId);
    const text = clause ? clauseText(clause) : '';
    return wordChoices(items, language).map((words) => ({
      words,
      value: `${words.start}-${words.end}`,
      name: text.slice(words.start, words.end),
      count: items.filter((item) => speaksOf(item, words)).length,
    }));
  }, [items, treaty, eId, language]);
  return (
    <Menu
      label={m.words()}
      all={m.all_words()}
      options={choices}
      value={choices.find(({ value }) => chosen?.language === language && value === `${chosen.start}-${chosen.end}`)?.value}
      onChange={(value) => {
        const words = choices.find((choice) => choice.value === value)?.words;
        store.getState().changeMargin({ chosenWords: words && { language, start: words.start, end: words.end } });
      }}
    />
  );
});
