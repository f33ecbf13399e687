interface NotebookMenuProps<Value extends string> {
  readonly label: string;
  /** What the choice of nothing in particular is called. */
  readonly all: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value | undefined;
  /** Called with what was chosen; undefined for nothing in particular. */
  readonly onChange: (value: Value | undefined) => void;
}

/** A menu of the platform over values that readers and files give: one may be empty, or be any word that would stand for "all". */
export function NotebookMenu<Value extends string>({ label, all, options, value, onChange }: NotebookMenuProps<Value>) {
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <label>
      <span>{label}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChange(options[Number(currentTarget.value)]?.value)}>
        <option value={-1}>{all}</option>
        {options.map((option, index) => (
          <option key={option.value} value={index}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
