import type { Candidate, Placement } from '../../core/anchoring/anchor.ts';
import { quoted, type LinkedWords } from '../../core/passage/linkedWords.ts';
import { formatEdtf } from '../../core/treaty/edtf.ts';
import type { EId, Treaty } from '../../core/treaty/treaty.ts';
import { showPassage } from '../../dom/showPassage.ts';
import { selectOnPage } from '../../dom/wordsOnPage.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectOpenedWords, type OpenedWords } from '../../store/passageSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { passageHash } from '../../url/passageHash.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './OpenedPassage.module.css';

interface OpenedPassageProps {
  readonly treaty: Treaty;
  readonly eId: EId;
}

/** What a link opened, in words: what it names, how sure it is that these are the words, and where else they may stand. */
export function OpenedPassage({ treaty, eId }: OpenedPassageProps) {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  const opened = useAppStore(selectOpenedWords);
  if (!opened) return null;
  const { named, language, placement, lit } = opened;
  const { edition } = treaty.expressions[language];
  const close = () => {
    store.getState().openWords(undefined);
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };
  return (
    <aside aria-label={m.opened_by_link()} className={styles.opened} data-opened={placement.status}>
      <div role="status">
        <p>{says(placement, named, clauseLabel(eId))}</p>
        {named.exact.trim() !== '' && (
          <blockquote lang={language} dir="auto">
            {quoted(named)}
          </blockquote>
        )}
        {placement.status === 'exact' && named.damage === 'cut' && <p>{m.opened_cut()}</p>}
        {placement.status === 'exact' && placement.normalised && <p>{m.opened_normalised()}</p>}
        {named.edition !== undefined && named.edition !== edition && (
          <p>{m.opened_editions({ earlier: formatEdtf(named.edition, ui), now: formatEdtf(edition, ui) })}</p>
        )}
      </div>
      <p className={styles.actions}>
        {elsewhere(placement, eId).map((place) => (
          <PlaceLink
            key={`${place.eId} ${place.start}`}
            to={{ view: 'clause', ui, treatyId: treaty.id, eId: place.eId }}
            hash={passageHash(treaty, place.eId, { language, start: place.start, end: place.end })}
          >
            {placement.status === 'moved'
              ? m.opened_now_in({ clause: clauseLabel(place.eId) })
              : m.opened_like({ clause: clauseLabel(place.eId) })}
          </PlaceLink>
        ))}
        <OtherPlace opened={opened} />
        {lit && (
          <button type="button" onClick={() => selectOnPage(eId, { language, start: lit.start, end: lit.end })}>
            {m.opened_choose()}
          </button>
        )}
        <button type="button" onClick={close}>
          {m.close()}
        </button>
      </p>
    </aside>
  );
}

// Words that stand more than once: each of them in its turn.
function OtherPlace({ opened }: { readonly opened: OpenedWords }) {
  const store = useAppStoreApi();
  const { placement, lit } = opened;
  if (!lit || placement.status !== 'likely' || placement.candidates.length < 2) return null;
  const places = placement.candidates.filter(({ eId }) => eId === lit.eId);
  const at = (places.findIndex(({ start }) => start === lit.start) + 1) % places.length;
  const next = places[at];
  if (!next || places.length < 2) return null;
  const show = () => {
    store.getState().openWords({ ...opened, lit: next });
    showPassage({ hasFocus: false });
  };
  return (
    <button type="button" onClick={show}>
      {m.opened_other_place({ number: at + 1, count: places.length })}
    </button>
  );
}

function says(placement: Placement, { damage, prefix, suffix, position }: LinkedWords, clause: string): string {
  const isBare = prefix === undefined && suffix === undefined && position === undefined;
  if (placement.status === 'lost') return placement.reason === 'no-words-given' ? m.opened_nothing({ clause }) : m.opened_lost({ clause });
  if (placement.status === 'moved') return m.opened_moved({ clause });
  if (damage === 'altered') return m.opened_altered();
  if (placement.status === 'exact') return m.opened_words({ clause });
  if (placement.reason === 'ambiguous') return m.opened_ambiguous({ count: placement.candidates.length });
  // Words without anything around them were not changed in the text: the link lost its end.
  return isBare ? m.opened_cut() : m.opened_changed();
}

const MOST_PLACES = 3;

// Places in other clauses: the reader goes there, the page never does by itself.
function elsewhere(placement: Placement, here: EId): readonly Candidate[] {
  if (placement.status === 'moved') return [placement];
  const places = placement.status === 'likely' ? placement.candidates : placement.status === 'lost' ? (placement.elsewhere ?? []) : [];
  return places.filter(({ eId }) => eId !== here).slice(0, MOST_PLACES);
}
