import type { SearchAnswer, TriedWord } from '../../core/search/searchAnswer.ts';
import { m } from '../../messages/compiled/messages.js';
import { InertSentence } from './InertSentence.tsx';
import { listOr } from './listOr.ts';
import { SearchLinks } from './SearchLinks.tsx';
import styles from './SearchResults.module.css';

/** What was tried where nothing was found, and words of the texts that are like those that were sought. */
export function NothingFound({ answer: { tried, nearest } }: { readonly answer: SearchAnswer }) {
  const words = nearest?.words ?? [];
  const isParted = nearest !== undefined && tried.every(({ how }) => how === 'found');
  return (
    <>
      {(tried.length > 0 || isParted) && (
        <section className={styles.tried}>
          <h2>{m.find_tried()}</h2>
          <ul>
            {tried.map((word) => (
              <li key={word.word}>
                <InertSentence say={(shown) => sayTried(word, shown)} words={word.word} />
              </li>
            ))}
            {isParted && <li>{m.tried_together()}</li>}
          </ul>
        </section>
      )}
      {words.length > 0 && (
        <p>
          <SearchLinks lead={m.find_words_near()} queries={words.slice(0, MOST)} />
        </p>
      )}
    </>
  );
}

const MOST = 8;

function sayTried({ how, as }: TriedWord, word: string): string {
  switch (how) {
    case 'found':
      return m.tried_found({ word });
    case 'respelt':
      return m.tried_respelt({ word, words: listOr(as) });
    case 'unknown':
      return m.tried_unknown({ word });
  }
}
