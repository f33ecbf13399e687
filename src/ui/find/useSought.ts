import { useEffect, useState } from 'react';
import type { Searcher, SearchReply } from '../../core/search/searcher.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { useSearcher } from '../shared/searcherContext.ts';

// What words stand for does not change while a page is open; each move asks for the same ones.
const ANSWERS = new WeakMap<Searcher, Map<string, SearchReply>>();

/** The reply to a search of which only the words are wanted; undefined until it has come. */
export function useSought(query: string, language: UiLanguage): SearchReply | undefined {
  const searcher = useSearcher();
  const key = `${language} ${query}`;
  const known = searcher && ANSWERS.get(searcher)?.get(key);
  const [fresh, setFresh] = useState<{ key: string; reply: SearchReply }>();
  useEffect(() => {
    if (!searcher || known) return;
    let isStale = false;
    const ask = async () => {
      const reply = await searcher.ask(query, language, 1);
      if (reply.ok) remember(searcher, key, reply);
      if (!isStale) setFresh({ key, reply });
    };
    void ask();
    return () => {
      isStale = true;
    };
  }, [searcher, known, key, query, language]);
  return known ?? (fresh?.key === key ? fresh.reply : undefined);
}

const MOST = 50;

function remember(searcher: Searcher, key: string, reply: SearchReply): void {
  const answers = ANSWERS.get(searcher) ?? new Map<string, SearchReply>();
  if (answers.size >= MOST) answers.clear();
  ANSWERS.set(searcher, answers.set(key, reply));
}
