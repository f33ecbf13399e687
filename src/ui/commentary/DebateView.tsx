import { useId } from 'react';
import type { PageDataOf, ShownItem } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { LinkedText } from '../shared/LinkedText.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import { CommentaryPlace } from './CommentaryPlace.tsx';
import { DebateItem } from './DebateItem.tsx';
import own from './DebateView.module.css';

// Its sides are no positions but questions: the first item of each asks, the others answer.
const OPEN_QUESTIONS = 'open-questions';

interface DebateViewProps {
  readonly page: PageDataOf<'debate'>;
  readonly treatyId: TreatyId;
  /** The debate's id. */
  readonly id: string;
}

/** A disagreement: its question, and its sides facing each other. */
export function DebateView({ page, treatyId, id }: DebateViewProps) {
  const ui = useAppStore(selectUi);
  const othersId = useId();
  return (
    <article className={`${styles.page} ${styles.wide}`}>
      <CommentaryPlace treatyId={treatyId} of="debates" />
      <h1 tabIndex={-1}>{page.question}</h1>
      {page.note !== undefined && (
        <p className={styles.lead}>
          <LinkedText text={page.note} links={page.links} home={treatyId} />
        </p>
      )}
      <div className={own.sides}>
        {page.sides.map(({ position, items }) => (
          <Side key={position} position={position} items={items} treatyId={treatyId} isQuestion={id === OPEN_QUESTIONS} />
        ))}
      </div>
      {page.others.length > 0 && (
        <nav aria-labelledby={othersId}>
          <h2 id={othersId}>{m.debate_others()}</h2>
          <ul className={styles.list}>
            {page.others.map((other) => (
              <li key={other.id}>
                <PlaceLink to={{ view: 'debate', ui, treatyId, id: other.id }}>{other.question}</PlaceLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </article>
  );
}

interface SideProps {
  readonly position: string;
  readonly items: readonly ShownItem[];
  readonly treatyId: TreatyId;
  /** Whether its first item asks what the others answer. */
  readonly isQuestion: boolean;
}

function Side({ position, items, treatyId, isQuestion }: SideProps) {
  const headingId = useId();
  const [first] = items;
  const question = isQuestion && first?.kind === 'question' ? first : undefined;
  const answers = question ? items.slice(1) : items;
  return (
    <section className={own.side} aria-labelledby={headingId}>
      <h2 id={headingId}>{position}</h2>
      {question && (
        <>
          <div className={own.question}>
            <p className={styles.label}>{m.debate_question()}</p>
            <DebateItem item={question} treatyId={treatyId} />
          </div>
          {answers.length > 0 ? <h3>{m.debate_who_answers()}</h3> : <p className={styles.note}>{m.debate_nobody()}</p>}
        </>
      )}
      {answers.length > 0 && (
        <ul className={own.items}>
          {answers.map((item) => (
            <li key={item.id}>
              <DebateItem item={item} treatyId={treatyId} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
