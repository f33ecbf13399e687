import { formatEdtf } from '../../core/treaty/edtf.ts';
import { findClause, type Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Embed } from '../../url/embed.ts';
import { hrefOf } from '../../url/site.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { renderingLine } from '../shared/rendering.ts';
import { ClauseBody } from './ClauseBody.tsx';
import styles from './ClauseView.module.css';

interface EmbedViewProps {
  readonly treaty: Treaty;
  readonly embed: Embed;
}

/**
 * A clause as other sites frame it: its name, its words and what they are, and the way to the full page. Nothing of the shell, nothing
 * said of it, and no links in its words: to tell a press from words chosen by dragging takes the app's script.
 */
export function EmbedView({ treaty, embed: { ui, treatyId, eId } }: EmbedViewProps) {
  const expression = treaty.expressions[ui];
  return (
    <main className={styles.page} data-embed="">
      <article data-eid={eId}>
        <p className={styles.place}>
          <span>{treaty.shortTitle[ui]}</span>
          <span>{m.our_rendering()}</span>
          <span>{m.edition_of({ date: formatEdtf(expression.edition, ui) })}</span>
        </p>
        <hgroup className={styles.heading}>
          <h1>{clauseLabel(eId)}</h1>
          <p>{findClause(expression, eId)?.heading}</p>
        </hgroup>
        <ClauseBody treaty={treaty} eId={eId} languages={[ui]} hasLinks={false} />
      </article>
      <p role="status" data-passage-missing="" hidden>
        {m.embed_passage_missing()} <q />
      </p>
      <p className={styles.rendering}>
        {renderingLine(expression.edition, ui)}.{' '}
        <a href={hrefOf({ view: 'clause', ui, treatyId, eId })} target="_blank" rel="noopener noreferrer" data-full-page="">
          {m.embed_read()}
        </a>
      </p>
    </main>
  );
}
