import { mendQuery } from '../../core/search/mendQuery.ts';
import type { SearchAnswer, TriedWord } from '../../core/search/searchAnswer.ts';
import { m } from '../../messages/compiled/messages.js';
import { InertSentence } from './InertSentence.tsx';
import { listOr } from './listOr.ts';
import { remarkWords } from './remarkWords.ts';
import { SearchLinks } from './SearchLinks.tsx';
import styles from './SearchResults.module.css';

interface SearchRemarksProps {
  readonly query: string;
  readonly answer: SearchAnswer;
}

/** What a search was taken for: words that stand nowhere, and all of it that was not understood, each with what may have been meant. */
export function SearchRemarks({ query, answer: { remarks, tried, groups } }: SearchRemarksProps) {
  // Where nothing is found, what was tried is told word by word.
  const strange = groups.length === 0 ? [] : tried.filter(({ how }) => how !== 'found');
  if (remarks.length === 0 && strange.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {strange.slice(0, MOST).map((word) => (
        <li key={word.word}>
          <InertSentence say={(words) => sayStrange(word, words)} words={word.word} />
        </li>
      ))}
      {remarks.slice(0, MOST).map((remark) => {
        const mended = remark.nearest.flatMap((meant) => mendQuery(query, remark, meant) ?? []);
        return (
          <li key={`${remark.kind} ${remark.start}`}>
            <InertSentence say={(words) => remarkWords(remark.kind, words)} words={remark.text} />
            <SearchLinks lead={m.find_meant()} queries={[...new Set(mended)]} />
          </li>
        );
      })}
    </ul>
  );
}

// Of ten thousand operators that are none, a few are told.
const MOST = 8;

const sayStrange = ({ how, as }: TriedWord, word: string): string =>
  how === 'respelt' ? m.find_respelt({ word, words: listOr(as) }) : m.find_left_out({ word });
