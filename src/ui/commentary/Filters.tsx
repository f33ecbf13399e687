import { useMemo, type ReactNode } from 'react';
import { authorName, countBy, isNarrow, KINDS, type CommentaryFilter } from '../../core/commentary/filter.ts';
import type { Kind, Names, ShownItem } from '../../core/commentary/pageSchema.ts';
import { m } from '../../messages/compiled/messages.js';
import { kindLabel } from '../shared/commentaryWords.ts';
import styles from './Filters.module.css';
import { Menu } from './Menu.tsx';

interface FiltersProps {
  readonly items: readonly ShownItem[];
  readonly names: Names;
  readonly filter: CommentaryFilter;
  readonly onChange: (filter: CommentaryFilter) => void;
  /** How many items the filter lets through; undefined when it lets all. */
  readonly shown: number | undefined;
  /** Further menus. */
  readonly children?: ReactNode;
}

/** Kinds as chips with their numbers, and menus of themes and authors; what they leave is said. */
export function Filters({ items, names, filter, onChange, shown, children }: FiltersProps) {
  const kinds = useMemo(() => countBy(items, ({ kind }) => [kind]), [items]);
  const themes = useMemo(
    () =>
      optionsOf(
        items,
        (item) => item.themes,
        (theme) => names.themes[theme],
      ),
    [items, names],
  );
  const authors = useMemo(
    () =>
      optionsOf(
        items,
        (item) => item.authors,
        (author, item) => authorName(author, item, names),
      ),
    [items, names],
  );
  const chosen = filter.kinds ?? [];
  const toggle = (kind: Kind) => {
    const next = chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind];
    onChange({ ...without(filter, 'kinds'), ...(next.length > 0 ? { kinds: next } : {}) });
  };
  const set = (field: 'theme' | 'author', value: string) =>
    onChange({ ...without(filter, field), ...(value === '' ? {} : { [field]: value }) });
  return (
    <div className={styles.filters} data-filters="" data-needs-script="">
      <div role="group" aria-label={m.kinds()} className={styles.chips}>
        {KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
          <button key={kind} type="button" aria-pressed={chosen.includes(kind)} onClick={() => toggle(kind)}>
            {kindLabel(kind)} <span className={styles.count}>{kinds.get(kind)}</span>
          </button>
        ))}
      </div>
      <div className={styles.menus}>
        <Menu label={m.theme()} all={m.all_themes()} options={themes} value={filter.theme} onChange={(value) => set('theme', value)} />
        <Menu label={m.author()} all={m.all_authors()} options={authors} value={filter.author} onChange={(value) => set('author', value)} />
        {children}
      </div>
      <p role="status" className={styles.status}>
        {shown === 0 ? m.nothing_fits() : shown !== undefined && m.shown_of({ shown, total: items.length })}
      </p>
      {isNarrow(filter) && (
        <button type="button" className={styles.clear} onClick={() => onChange({})}>
          {m.show_all()}
        </button>
      )}
    </div>
  );
}

const without = (filter: CommentaryFilter, field: keyof CommentaryFilter): CommentaryFilter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== field));

// The most spoken of first; names that are as frequent in the order of the alphabet.
function optionsOf(
  items: readonly ShownItem[],
  valuesOf: (item: ShownItem) => readonly string[],
  nameOf: (value: string, item: ShownItem) => string | undefined,
) {
  const byName = (value: string) => {
    const item = items.find((one) => valuesOf(one).includes(value));
    return (item && nameOf(value, item)) ?? value;
  };
  return [...countBy(items, valuesOf)]
    .map(([value, count]) => ({ value, name: byName(value), count }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
