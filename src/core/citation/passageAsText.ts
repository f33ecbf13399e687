import type { RenderingCredit } from './clauseAsText.ts';

/** Words of a clause as clean text with the lines that say whose words they are. Plain text, line feeds between lines. */
export function passageAsText(words: string, credit: RenderingCredit): string {
  return [`“${words}”`, '', `${credit.treatyTitle}, ${credit.label}.`, `${credit.rendering}.`, credit.address].join('\n');
}
