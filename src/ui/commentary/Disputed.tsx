import { memo } from 'react';
import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './Mentions.module.css';

interface DisputedProps {
  readonly debates: PageDataOf<'clause'>['debates'];
  readonly treatyId: TreatyId;
}

/** The questions on which those who speak of a clause disagree, each a link to its sides. */
export const Disputed = memo(function Disputed({ debates, treatyId }: DisputedProps) {
  const ui = useAppStore(selectUi);
  return (
    <details className={styles.disputed} id="disputed">
      <summary>{m.disputed_here({ count: debates.length })}</summary>
      <ul>
        {debates.map(({ id, question }) => (
          <li key={id}>
            <PlaceLink to={{ view: 'debate', ui, treatyId, id }}>{question}</PlaceLink>
          </li>
        ))}
      </ul>
    </details>
  );
});
