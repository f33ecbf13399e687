import { useEffect, useId, useRef, useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { m } from '../../messages/compiled/messages.js';
import { useAppStoreApi } from '../shared/storeContext.ts';
import { useKeeper } from '../shared/keeperContext.ts';
import { useNoteActions } from './annotating.ts';
import { ColourChoice } from './ColourChoice.tsx';
import styles from './NoteEditor.module.css';
import { SaveStatus } from './SaveStatus.tsx';
import { TagField } from './TagField.tsx';

interface NoteEditorProps {
  readonly annotation: Annotation;
  /** The part that takes the focus. */
  readonly part: 'body' | 'tags' | 'none';
  readonly onDone: () => void;
  /** Whether the words can be chosen anew here, where the text is beside the note. */
  readonly canChangeWords: boolean;
}

/**
 * A note open for writing. There is no button that saves: every change is kept as it is made, "Saved" says so once it is, and undoing
 * takes back all that was written in one stay.
 */
export function NoteEditor({ annotation, part, onDone, canChangeWords }: NoteEditorProps) {
  const store = useAppStoreApi();
  const keeper = useKeeper();
  const actions = useNoteActions();
  const fieldId = useId();
  const { id, body, colour, tags } = annotation;
  // One stay in the editor is one step of undoing.
  const [session] = useState(() => `${id} ${Date.now()}`);
  const field = useRef<HTMLTextAreaElement>(null);
  // Where the last stay ended: writing goes on there.
  useEffect(() => {
    if (part !== 'body') return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [part]);
  const edit = (patch: Parameters<typeof actions.edit>[1]) => actions.edit(id, patch, session);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = form.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      onDone();
    };
    const onLeave = () => void keeper?.flush();
    element?.addEventListener('keydown', onKeyDown);
    element?.addEventListener('focusout', onLeave);
    return () => {
      element?.removeEventListener('keydown', onKeyDown);
      element?.removeEventListener('focusout', onLeave);
    };
  });
  return (
    <div ref={form} className={styles.editor}>
      <label htmlFor={fieldId} className="visually-hidden">
        {m.note_body()}
      </label>
      <textarea
        ref={field}
        id={fieldId}
        className={styles.body}
        value={body}
        dir="auto"
        rows={4}
        aria-describedby={`${fieldId}-hint`}
        onChange={(event) => edit({ body: event.currentTarget.value })}
      />
      <div className={styles.foot}>
        <button type="button" className={styles.done} onClick={onDone}>
          {m.note_done()}
        </button>
        <SaveStatus written={`${body} ${tags.join()} ${colour}`} />
        <p id={`${fieldId}-hint`} className={styles.hint}>
          {m.note_body_hint()}
        </p>
      </div>
      <TagField tags={tags} onChange={(changed) => edit({ tags: changed })} hasFocus={part === 'tags'} />
      <ColourChoice name={`${fieldId}-colour`} value={colour} onChange={(chosen) => actions.setColour(id, chosen)} />
      <div className={styles.foot}>
        {canChangeWords && annotation.target?.eId !== undefined && (
          <button type="button" onClick={() => store.getState().changeMargin({ choosingFor: { id } })}>
            {m.note_change_words()}
          </button>
        )}
        <button type="button" onClick={() => actions.remove([id])}>
          {m.note_delete()}
        </button>
      </div>
    </div>
  );
}
