import { useEffect, useState } from 'react';
import type { SearchReply } from '../../core/search/searcher.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { useSearcher } from '../shared/searcherContext.ts';

/** What a search for these words gives: the last answer until the next is here, so that a list does not blink between two letters. */
export function useAnswer(query: string, language: UiLanguage): { readonly query: string; readonly reply: SearchReply } | undefined {
  const searcher = useSearcher();
  const [answer, setAnswer] = useState<{ query: string; reply: SearchReply }>();
  useEffect(() => {
    if (query === '' || !searcher) return;
    let isStale = false;
    void searcher.ask(query, language, LIMIT).then((reply) => !isStale && setAnswer({ query, reply }));
    return () => {
      isStale = true;
    };
  }, [query, language, searcher]);
  return query === '' ? undefined : answer;
}

// What a list below a box shows the best of.
const LIMIT = 40;
