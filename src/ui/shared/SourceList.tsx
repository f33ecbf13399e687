import type { Source } from '../../core/treaty/treaty.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import styles from './SourceList.module.css';
import { useAppStore } from './storeContext.ts';

interface SourceListProps {
  /** Keys of the sources to name, in order. */
  readonly keys: readonly string[];
  /** The treaty's sources by key. */
  readonly sources: Readonly<Record<string, Source>>;
}

/** Names sources: as a link that says where it goes, or, where we hold no complete address, as what was noted. */
export function SourceList({ keys, sources }: SourceListProps) {
  const ui = useAppStore(selectUi);
  if (keys.length === 0) return <p className={styles.none}>{m.no_source()}</p>;
  return (
    <ul className={styles.list}>
      {keys.map((key) => (
        <li key={key}>
          <SourceName source={sources[key]} ui={ui} />
        </li>
      ))}
    </ul>
  );
}

/** One source's title with where it is to be found. */
export function SourceName({ source, ui }: { readonly source: Source | undefined; readonly ui: UiLanguage }) {
  if (!source) return null;
  const title = source.title[ui];
  if (source.address === undefined) {
    return (
      <>
        {title} <span className={styles.where}>{m.address_noted({ address: source.addressNoted ?? '' })}</span>
      </>
    );
  }
  return (
    <>
      <a href={source.address} rel="noreferrer external">
        {title} <span className={styles.where}>({new URL(source.address).hostname})</span>
      </a>
      {source.copies?.map((copy) => (
        <span key={copy}>
          {' '}
          <a href={copy} rel="noreferrer external" className={styles.where}>
            {m.copy_at({ host: new URL(copy).hostname })}
          </a>
        </span>
      ))}
    </>
  );
}
