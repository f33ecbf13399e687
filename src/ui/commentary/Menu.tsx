import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import styles from './Filters.module.css';

interface MenuProps {
  readonly label: string;
  /** What the choice of nothing in particular is called. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly name: string; readonly count: number }[];
  readonly value: string | undefined;
  /** Called with the value chosen, or with an empty string. */
  readonly onChange: (value: string) => void;
}

/** A menu of the platform: names with how many items each has. */
export function Menu({ label, all, options, value = '', onChange }: MenuProps) {
  const select = useRef<HTMLSelectElement>(null);
  // React would go through all options at each choice, though it has been made by then.
  const [first] = useState(value);
  useLayoutEffect(() => {
    if (select.current && select.current.value !== value) select.current.value = value;
  }, [value]);
  // A choice changes none of them.
  const list = useMemo(
    () =>
      options.map((option) => (
        <option key={option.value} value={option.value}>
          {m.option_count({ name: option.name, count: option.count })}
        </option>
      )),
    [options],
  );
  if (options.length === 0) return null;
  return (
    <label className={styles.menu}>
      <span>{label}</span>
      <select ref={select} defaultValue={first} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {list}
      </select>
    </label>
  );
}
