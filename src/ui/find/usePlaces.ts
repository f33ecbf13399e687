import { useEffect, useState } from 'react';
import { findSought, type SoughtWords } from '../../core/search/soughtWords.ts';
import { watchPlaces, type FoundPlace } from '../../dom/foundPlaces.ts';

const NOWHERE: readonly FoundPlace[] = [];

/** Where sought words stand on the page that is shown, now and as it changes; undefined until they were looked for. */
export function usePlaces(sought: SoughtWords | undefined): readonly FoundPlace[] | undefined {
  const [places, setPlaces] = useState<readonly FoundPlace[]>();
  useEffect(() => {
    if (!sought || isEmpty(sought)) return;
    return watchPlaces((text) => findSought(text, sought), setPlaces);
  }, [sought]);
  return sought && isEmpty(sought) ? NOWHERE : places;
}

/** Whether a search has no words that could stand on a page, as one for a kind alone. */
export const isEmpty = ({ words, runs }: SoughtWords): boolean => words.length === 0 && runs.length === 0;
