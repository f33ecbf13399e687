import { useEffect, useId, useRef, useState } from 'react';
import { isDeleted, type Annotation } from '../../core/annotation/annotation.ts';
import { valuesOf } from '../../core/annotation/idTable.ts';
import { m } from '../../messages/compiled/messages.js';
import { useAppStoreApi } from '../shared/storeContext.ts';
import styles from './TagField.module.css';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly hasFocus: boolean;
}

// A tag is a word or a few; a longer one is a note.
const LONGEST = 60;

/** A note's tags: each can be taken away; a new one is taken with Enter, a comma, or on leaving the field. Tags used before are offered. */
export function TagField({ tags, onChange, hasFocus }: TagFieldProps) {
  const store = useAppStoreApi();
  const [written, setWritten] = useState('');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  // As they are when the field opens: thousands of notes are not counted at every letter.
  const [known] = useState(() => countTags(valuesOf(store.getState().annotationTable)));
  useEffect(() => {
    if (hasFocus) input.current?.focus({ preventScroll: true });
  }, [hasFocus]);
  const add = (text: string) => {
    const added = text
      .split(',')
      .map((tag) => tag.trim().replace(/\s+/g, ' '))
      .filter((tag) => tag !== '');
    if (added.length > 0) onChange([...new Set([...tags, ...added])]);
    setWritten('');
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  return (
    <div className={styles.field}>
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label={m.note_tags()}>
          {tags.map((tag) => (
            <li key={tag}>
              <button type="button" aria-label={m.note_tag_remove({ tag })} onClick={() => remove(tag)}>
                <bdi>{tag}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        aria-label={m.note_tag_add()}
        placeholder={m.note_tag_add()}
        value={written}
        list={listId}
        maxLength={LONGEST}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => (value.includes(',') ? add(value) : setWritten(value))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add(written);
        }}
        onBlur={() => add(written)}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
      </datalist>
    </div>
  );
}

// The tags of all notes, the most used first.
function countTags(annotations: readonly Annotation[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const annotation of annotations) {
    if (!isDeleted(annotation)) for (const tag of annotation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([tag]) => tag);
}
