import type { ClauseItem, Names, ShownItem } from '../../core/commentary/pageSchema.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { ExternalLink, hostOf } from '../shared/ExternalLink.tsx';
import { LinkedText } from '../shared/LinkedText.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { Cautions } from './Cautions.tsx';
import styles from './ItemBody.module.css';
import { KeepAuthors } from './KeepAuthors.tsx';
import { Quotation } from './Quotation.tsx';
import { SpokenOfWords } from './SpokenOfWords.tsx';

interface ItemBodyProps {
  readonly item: ShownItem | ClauseItem;
  readonly names: Names;
  readonly treatyId: TreatyId;
  /** The clause beside which the item stands, if it does. */
  readonly eId: EId | undefined;
}

/** What an opened item says: our summary, its own words, the words it speaks of, what to beware of, and where it was read. */
export function ItemBody({ item, names, treatyId, eId }: ItemBodyProps) {
  const ui = useAppStore(selectUi);
  const others = item.clauses.filter((clause) => clause.eId !== eId);
  const isOurs = item.clauses.some((clause) => clause.eId === eId && clause.ownReading);
  return (
    <div className={styles.body}>
      <p>
        <LinkedText text={item.summary} links={item.links} home={treatyId} />
      </p>
      {item.quote && <Quotation quote={item.quote} />}
      {'words' in item && eId !== undefined && item.words.length > 0 && <SpokenOfWords item={item} treatyId={treatyId} eId={eId} />}
      {isOurs && <p className={styles.aside}>{m.own_reading()}</p>}
      <Cautions item={item} />
      <dl className={styles.facts}>
        {others.length > 0 && (
          <div>
            <dt>{eId === undefined ? m.speaks_of() : m.also_on()}</dt>
            <dd>
              {others.map((clause) => (
                <PlaceLink key={clause.eId} to={{ view: 'clause', ui, treatyId, eId: clause.eId }} hash={`#${item.id}`} data-preview="">
                  {clauseLabel(clause.eId)}
                </PlaceLink>
              ))}
            </dd>
          </div>
        )}
        {item.themes.length > 0 && (
          <div>
            <dt>{m.themes()}</dt>
            <dd>
              {item.themes.map((theme) => (
                <PlaceLink key={theme} to={{ view: 'theme', ui, treatyId, id: theme }}>
                  {names.themes[theme]}
                </PlaceLink>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p className={styles.links}>
        {item.address !== undefined && <ExternalLink address={item.address}>{m.read_at({ host: hostOf(item.address) })}</ExternalLink>}
        {item.addressNoted !== undefined && <span>{m.address_noted({ address: item.addressNoted })}</span>}
        <PlaceLink to={{ view: 'item', ui, treatyId, id: item.id }}>{m.page_of_item({ id: item.id })}</PlaceLink>
      </p>
      <KeepAuthors item={item} names={names} treatyId={treatyId} />
    </div>
  );
}
