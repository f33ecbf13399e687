import type { Hit } from '../../core/search/searchAnswer.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectShownLanguages } from '../../store/settingsSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useSearcher } from '../shared/searcherContext.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { commandWords } from './commandWords.ts';
import styles from './Find.module.css';
import type { FindOption } from './findOptions.ts';
import { linkOfHit } from './linkOfHit.ts';
import { placeWords } from './placeWords.ts';
import { SnippetText } from './SnippetText.tsx';

interface FindOptionRowProps {
  readonly id: string;
  readonly option: FindOption;
  readonly query: string;
  readonly isActive: boolean;
  readonly take: (option: FindOption) => void;
}

/** A thing that the list offers. A link where it leads somewhere, so that it can be opened in another tab; never in the order of focus. */
export function FindOptionRow({ id, option, query, isActive, take }: FindOptionRowProps) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const shown = useAppStore(selectShownLanguages);
  const named = useSearcher()?.names()?.named ?? [];
  const role = {
    id,
    role: 'option',
    'aria-selected': isActive,
    tabIndex: -1,
    className: styles.option,
    // The focus stays in the box.
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => take(option),
  } as const;
  switch (option.kind) {
    case 'place': {
      const { name, detail } = placeWords(option.to, catalogue, named);
      const paragraph = option.to.view === 'clause' ? option.to.passage?.paragraph : undefined;
      return (
        <div role="presentation">
          <PlaceLink {...role} to={option.to} hash={paragraph === undefined ? undefined : `#${paragraph}`}>
            <span className={styles.name}>{option.isNear ? m.find_nearest({ place: name }) : name}</span>
            {detail !== undefined && <span className={styles.quiet}>{detail}</span>}
          </PlaceLink>
        </div>
      );
    }
    case 'command': {
      const words = (
        <>
          <span className={styles.name}>{commandWords(option.command)}</span>
          <span className={styles.quiet}>{m.command_shown()}</span>
        </>
      );
      return (
        <div role="presentation">
          {option.to ? (
            <PlaceLink {...role} to={option.to}>
              {words}
            </PlaceLink>
          ) : (
            <div {...role}>{words}</div>
          )}
        </div>
      );
    }
    case 'found': {
      const { group, hit } = option;
      const place =
        group.eId === undefined
          ? ({ view: 'overview', ui, treatyId: group.treatyId } as const)
          : ({ view: 'clause', ui, treatyId: group.treatyId, eId: group.eId } as const);
      return (
        <div role="presentation" data-result={hit.id}>
          <PlaceLink {...role} {...linkOfHit(hit, group, { ui, query, shown })}>
            <span className={styles.name}>{placeWords(place, catalogue, named).name}</span>
            <span className={styles.quiet}>{saysWhat(hit, group.hits.length)}</span>
            <SnippetText hit={hit} most={110} />
          </PlaceLink>
        </div>
      );
    }
    case 'all':
      return (
        <div role="presentation" className={styles.all}>
          <PlaceLink {...role} to={option.to}>
            {m.find_all({ query })}
          </PlaceLink>
        </div>
      );
  }
}

function saysWhat(hit: Hit, count: number): string {
  const what = hit.kind === 'clause' ? undefined : hit.kind === 'note' ? m.find_note() : `${m.commentary()} ${hit.id}`;
  const more = count > 1 ? m.find_more_here({ count: count - 1 }) : undefined;
  return [what, more].filter((part) => part !== undefined).join(' · ');
}
