import { dayFirst } from '../citationDates.ts';
import type { CitedTreaty } from '../citable.ts';
import { plainPinpoint, renderingName, seriesOf } from '../treatyParts.ts';

/** What a reference manager has no field for: the article, entry into force, series, and whose words stand at the address. */
export function treatyNote(cited: CitedTreaty): string {
  const { inForce, rendering, passage } = cited;
  return [
    plainPinpoint(cited.pinpoint),
    inForce === undefined ? undefined : `entered into force ${dayFirst(inForce)}`,
    seriesOf(cited),
    `read in ${renderingName(rendering.language)}, edition of ${dayFirst(rendering.edition)}`,
    passage === undefined ? undefined : `quoted from that rendering: “${passage}”`,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}
