import { createHash } from 'node:crypto';
import { paragraphEId } from '../../core/reference/eid.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import type { Clause } from '../../core/treaty/treaty.ts';
import type { AuthoredClause } from './authoredSchema.ts';

/** A clause in one language before its edition is known; the hash of its text is what the editions know it by. */
export type UndatedClause = Omit<Clause, 'since'> & { readonly hash: string };

/** One language of an authored clause, with the eIds of its paragraphs and the hash of its text. */
export function compileClause(authored: AuthoredClause, language: UiLanguage): UndatedClause {
  const clause = {
    eId: authored.eId,
    heading: authored.heading[language],
    paragraphs: authored.paragraphs.map((paragraph, index) => ({
      eId: paragraphEId(authored.eId, index + 1),
      division: paragraph.division,
      stipulations: paragraph.stipulations.map(({ notes, evidence, sources, ...text }) => ({
        text: text[language],
        evidence,
        sources,
        notes: notes.map((note) => ({ kind: note.kind, text: note[language], sources: note.sources })),
      })),
    })),
    notes: authored.notes.map((note) => ({ kind: note.kind, text: note[language], sources: note.sources })),
    references: authored.references.map((reference) => {
      if (!('to' in reference)) return { instrument: reference.instrument[language], text: reference[language] };
      const [treatyId = '', eId = ''] = reference.to.split('/');
      return { to: { treatyId, eId }, text: reference[language] };
    }),
  };
  return { ...clause, hash: hashText(clauseText({ ...clause, since: '' })) };
}

/** The hash by which "unchanged since" is known: the first 16 hexadecimal digits of the SHA-256 of the text in UTF-8. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}
