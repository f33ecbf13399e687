import type { Citable } from '../../core/citation/citable.ts';
import { citationAsBibtex } from '../../core/citation/files/bibtex.ts';
import { citationKey } from '../../core/citation/files/citationKey.ts';
import { citationAsCslJson } from '../../core/citation/files/cslJson.ts';
import { citationAsRis } from '../../core/citation/files/ris.ts';
import { downloadText } from '../../dom/downloadText.ts';
import { m } from '../../messages/compiled/messages.js';
import styles from './CiteDialog.module.css';

const FORMATS = [
  { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: citationAsBibtex },
  { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: citationAsRis },
  { name: 'CSL-JSON', ending: 'json', type: 'application/vnd.citationstyles.csl+json', write: citationAsCslJson },
] as const;

/** The citation as files that reference managers read; they hold every style at once. */
export function CiteFiles({ cited }: { readonly cited: Citable }) {
  return (
    <fieldset className={styles.files}>
      <legend>{m.cite_files()}</legend>
      {FORMATS.map(({ name, ending, type, write }) => (
        <button
          key={name}
          type="button"
          aria-label={m.cite_download({ format: name })}
          onClick={() => downloadText(write(cited), `${citationKey(cited)}.${ending}`, type)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
