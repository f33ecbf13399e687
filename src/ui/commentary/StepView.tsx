import { useEffect, type ReactNode } from 'react';
import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { LinkedText } from '../shared/LinkedText.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import { CommentaryPlace } from './CommentaryPlace.tsx';
import { ItemGroup } from './ItemGroup.tsx';
import { Quotation } from './Quotation.tsx';
import { readingKey } from './readingKey.ts';
import own from './ReadingView.module.css';
import { StepNav } from './StepNav.tsx';
import { useHasBodies } from './useHasBodies.ts';

interface StepViewProps {
  readonly page: PageDataOf<'step'>;
  readonly treatyId: TreatyId;
  /** The reading's id. */
  readonly id: string;
  /** Which step it is, counted from 1. */
  readonly step: number;
  /** The clause's text, with the words lit that the items speak of. */
  readonly children: ReactNode;
}

/** A step of a guided reading: what it says, the clause that it is about, and what is said of its words. */
export function StepView({ page, treatyId, id, step, children }: StepViewProps) {
  const ui = useAppStore(selectUi);
  const hasBodies = useHasBodies();
  useKeptStep(readingKey(treatyId, id), step);
  const { titles, heading, text, clause, items, names } = page;
  return (
    <article className={`${styles.page} ${styles.wide} ${own.step}`}>
      <CommentaryPlace treatyId={treatyId} of="readings">
        <PlaceLink to={{ view: 'reading', ui, treatyId, id }}>{page.readingTitle}</PlaceLink>
        <span>{m.reading_step_of({ step, count: titles.length })}</span>
      </CommentaryPlace>
      <h1 tabIndex={-1}>{titles[step - 1]}</h1>
      <div className={own.heading}>
        <p className={styles.label}>{m.reading_heading()}</p>
        <Quotation quote={heading} />
      </div>
      <p className={styles.lead}>
        <LinkedText text={text} links={page.links} home={treatyId} />
      </p>
      <div className={own.beside}>
        <section className={own.clause}>
          <h2>
            <PlaceLink to={{ view: 'clause', ui, treatyId, eId: clause }}>{clauseLabel(clause)}</PlaceLink>
          </h2>
          {children}
        </section>
        {items.length > 0 && (
          <ItemGroup title={m.reading_items()} items={items} names={names} treatyId={treatyId} eId={clause} hasBodies={hasBodies} />
        )}
      </div>
      <StepNav titles={titles} treatyId={treatyId} id={id} step={step} />
    </article>
  );
}

// Not while rendering, and not when the settings change: what another view keeps must not be written over.
function useKeptStep(key: string, step: number): void {
  const store = useAppStoreApi();
  useEffect(() => {
    const { settings, changeSettings } = store.getState();
    if (settings.readings?.[key] !== step) changeSettings({ readings: { ...settings.readings, [key]: step } });
  }, [store, key, step]);
}
