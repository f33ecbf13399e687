import { firstSentence } from '../../core/commentary/firstSentence.ts';
import type { ShownItem } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import own from './DebateView.module.css';
import { cautionsInShort, whereAndWhen } from './itemWords.ts';
import { Quotation } from './Quotation.tsx';

interface DebateItemProps {
  readonly item: ShownItem;
  readonly treatyId: TreatyId;
}

/** An item as a side of a debate shows it: who, where and when, its own words or else the gist of them, and the clauses meant. */
export function DebateItem({ item, treatyId }: DebateItemProps) {
  const ui = useAppStore(selectUi);
  const cautions = cautionsInShort(item);
  return (
    <div className={own.item}>
      <p className={own.who}>
        <PlaceLink to={{ view: 'item', ui, treatyId, id: item.id }} data-preview="">
          {item.author}
        </PlaceLink>
        {item.role !== undefined && <>, {item.role}</>}
      </p>
      <p className={own.where}>
        {whereAndWhen(item, ui)}
        {cautions !== '' && <span className={own.caution}> · {cautions}</span>}
      </p>
      {item.quote ? <Quotation quote={item.quote} /> : <p>{firstSentence(item.summary)}</p>}
      <p className={own.clauses}>
        {item.clauses.map(({ eId }) => (
          <PlaceLink key={eId} to={{ view: 'clause', ui, treatyId, eId }} hash={`#${item.id}`} data-preview="">
            {clauseLabel(eId)}
          </PlaceLink>
        ))}
      </p>
    </div>
  );
}
