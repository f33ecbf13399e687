import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { PositionSelector, Target } from '../../core/anchoring/anchor.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { shownClause } from '../../core/annotation/notesOn.ts';
import { nearestWords, sentencesOf } from '../../core/annotation/nearestWords.ts';
import { targetOfWords } from '../../core/annotation/wordsTarget.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { findExpression, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import { selectedWithin } from '../../dom/selectedWithin.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectTreatyState } from '../../store/treatySlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import styles from './FindWords.module.css';
import { MoveEdges } from './MoveEdges.tsx';
import { shorten } from './noteWords.ts';
import { useSay } from './saying.ts';
import { WordChoices } from './WordChoices.tsx';

interface FindWordsProps {
  readonly annotation: Annotation;
  /** Called when the note has words again, or the reader gives up. */
  readonly onDone: () => void;
}

/** Lets the reader give a note the words that it should stand on: those it had beside the clause as it reads now. */
export function FindWords({ annotation, onDone }: FindWordsProps) {
  const treatyId = annotation.target?.treatyId ?? '';
  const state = useAppStore(useMemo(() => selectTreatyState(treatyId), [treatyId]));
  const quote = annotation.target?.words?.quote;
  return (
    <section className={styles.find} aria-label={m.notebook_find_words()}>
      {quote && (
        <>
          <p className={styles.label}>{m.notebook_had()}</p>
          <blockquote lang={annotation.target?.words?.language} className={styles.had} dir="auto">
            <span>{quote.prefix}</span>
            <b>{shorten(quote.exact, 1000)}</b>
            <span>{quote.suffix}</span>
          </blockquote>
        </>
      )}
      {state?.status === 'ready' ? (
        <Chooser annotation={annotation} treaty={state.treaty} onDone={onDone} />
      ) : (
        <p role="status">{state?.status === 'failed' ? m.text_unreachable() : m.loading_text()}</p>
      )}
    </section>
  );
}

interface ChooserProps extends FindWordsProps {
  readonly treaty: Treaty;
}

function Chooser({ annotation, treaty, onDone }: ChooserProps) {
  const ui = useAppStore(selectUi);
  const actions = useNoteActions();
  const say = useSay();
  const hintId = useId();
  const { words } = annotation.target ?? {};
  const asked = words && findExpression(treaty, words.language);
  const { clauses, language } = asked ?? treaty.expressions[ui];
  const made = shownClause(annotation, undefined);
  const [eId, setEId] = useState<EId>(clauses.find((clause) => clause.eId === made)?.eId ?? clauses[0]?.eId ?? '');
  const [chosen, setChosen] = useState<PositionSelector>();
  const clause = clauses.find((one) => one.eId === eId);
  const text = clause ? clauseText(clause) : '';
  const exact = words?.quote.exact ?? '';
  const near = useMemo(() => nearestWords(text, exact), [text, exact]);
  const sentences = useMemo(() => sentencesOf(text, language), [text, language]);
  const attach = (target: Target | undefined) => {
    if (!target) return;
    actions.attach(annotation.id, target);
    say(m.notebook_attached());
    onDone();
  };
  return (
    <>
      <label className={styles.clause}>
        <span>{m.notebook_look_in()}</span>
        <select
          value={eId}
          onChange={({ currentTarget: { value } }) => {
            setEId(value);
            setChosen(undefined);
          }}
        >
          {clauses.map((one) => (
            <option key={one.eId} value={one.eId}>
              {clauseLabel(one.eId)}: {one.heading}
            </option>
          ))}
        </select>
      </label>
      <p id={hintId} className={styles.label}>
        {m.notebook_choose_here()}
      </p>
      <details open className={styles.now}>
        <summary>{m.notebook_clause_now({ clause: clauseLabel(eId) })}</summary>
        <ClauseToChooseIn text={text} language={language} hintId={hintId} onChoose={setChosen} />
      </details>
      <WordChoices text={text} language={language} near={near} sentences={sentences} chosen={chosen} onChoose={setChosen} />
      <p className={styles.chosen} role="status">
        {chosen ? m.notebook_chosen({ words: shorten(text.slice(chosen.start, chosen.end), 240) }) : m.notebook_chosen_none()}
      </p>
      {chosen && <MoveEdges text={text} language={language} chosen={chosen} onChoose={setChosen} />}
      <div className={styles.actions}>
        <button
          type="button"
          disabled={!chosen}
          onClick={() => attach(chosen && targetOfWords(treaty, eId, { language, start: chosen.start, end: chosen.end }))}
        >
          {m.notebook_attach()}
        </button>
        {!words && (
          <button type="button" onClick={() => attach({ treatyId: treaty.id, eId })}>
            {m.notebook_attach_clause({ clause: clauseLabel(eId) })}
          </button>
        )}
        <button type="button" onClick={onDone}>
          {m.notebook_cancel()}
        </button>
      </div>
    </>
  );
}

interface ClauseToChooseInProps {
  readonly text: string;
  readonly language: string;
  readonly hintId: string;
  readonly onChoose: (words: PositionSelector) => void;
}

// Its one child is the text, so that what is selected counts in it; nothing is put into it while somebody selects.
function ClauseToChooseIn({ text, language, hintId, onChoose }: ClauseToChooseInProps) {
  const element = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const follow = () => {
      const words = element.current && selectedWithin(element.current, document.getSelection());
      if (words) onChoose(words);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [onChoose]);
  return (
    <p ref={element} lang={language} className={styles.text} aria-describedby={hintId} data-choose-words="">
      {text}
    </p>
  );
}
