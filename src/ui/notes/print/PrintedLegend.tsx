import { COLOURS } from '../../../core/annotation/annotation.ts';
import { evidenceRuns } from '../../../core/treaty/evidence.ts';
import type { Evidence } from '../../../core/treaty/treaty.ts';
import { m } from '../../../messages/compiled/messages.js';
import { selectSettings } from '../../../store/settingsSlice.ts';
import { useAppStore } from '../../shared/storeContext.ts';
import { colourMeaning, colourName } from '../colourWords.ts';
import { allNotes, type PrintedMatter } from './printedMatter.ts';
import styles from './PrintSheet.module.css';

/** What the lines and marks in the printed words mean: only those that stand there. Nothing where there are none. */
export function PrintedLegend({ matter: { numbered } }: { readonly matter: PrintedMatter }) {
  const { colourMeanings } = useAppStore(selectSettings);
  const used = new Set(allNotes(numbered).map(({ annotation }) => annotation.colour));
  const colours = COLOURS.filter((colour) => used.has(colour));
  const attested = new Set(
    numbered.clauses.flatMap(({ texts }) => texts.flatMap(({ clause }) => evidenceRuns(clause).map(({ evidence }) => evidence))),
  );
  const evidence = EVIDENCE.filter(([kind]) => attested.has(kind));
  if (colours.length + evidence.length === 0) return null;
  return (
    <div className={styles.legend}>
      <h3>{m.print_legend()}</h3>
      <ul>
        {colours.map((colour) => (
          <li key={colour}>
            <mark data-colour={colour}>{colourMeaning(colour, colourMeanings)}</mark> ({colourName(colour)})
          </li>
        ))}
        {evidence.map(([kind, name]) => (
          <li key={kind}>
            <span data-attested={kind} data-begins="">
              {name()}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const EVIDENCE: readonly (readonly [Evidence, () => string])[] = [
  ['number-unconfirmed', m.evidence_number_unconfirmed],
  ['unconfirmed', m.evidence_unconfirmed],
];
