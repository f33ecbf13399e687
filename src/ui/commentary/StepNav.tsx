import { useId } from 'react';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import own from './ReadingView.module.css';

interface StepNavProps {
  /** The titles of all the steps, in order. */
  readonly titles: readonly string[];
  readonly treatyId: TreatyId;
  /** The reading's id. */
  readonly id: string;
  /** The step that is shown, counted from 1. */
  readonly step: number;
}

/** The steps before and after, and all the steps of a guided reading. */
export function StepNav({ titles, treatyId, id, step }: StepNavProps) {
  const ui = useAppStore(selectUi);
  const headingId = useId();
  const place = (to: number) => ({ view: 'reading', ui, treatyId, id, step: to }) as const;
  const [previous, next] = [titles[step - 2], titles[step]];
  return (
    <nav className={own.nav} aria-labelledby={headingId}>
      <div className={own.turn}>
        {previous !== undefined && (
          <PlaceLink to={place(step - 1)} rel="prev">
            <span className={own.direction}>{m.previous({ clause: m.reading_step({ step: step - 1 }) })}</span>
            <span className={own.title}>{previous}</span>
          </PlaceLink>
        )}
        {next !== undefined && (
          <PlaceLink to={place(step + 1)} rel="next">
            <span className={own.direction}>{m.next({ clause: m.reading_step({ step: step + 1 }) })}</span>
            <span className={own.title}>{next}</span>
          </PlaceLink>
        )}
      </div>
      <h2 id={headingId}>{m.reading_steps()}</h2>
      <ol className={own.steps}>
        {titles.map((title, index) => (
          <li key={title}>
            <PlaceLink to={place(index + 1)} aria-current={index + 1 === step ? 'step' : undefined}>
              {title}
            </PlaceLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
