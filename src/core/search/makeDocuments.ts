import type { Annotation } from '../annotation/annotation.ts';
import { isDeleted } from '../annotation/annotation.ts';
import type { CommentaryItem } from '../commentary/commentarySchema.ts';
import { clauseEId, parseEId } from '../reference/eid.ts';
import { clauseText } from '../treaty/clauseText.ts';
import { UI_LANGUAGES, type Localized, type UiLanguage } from '../treaty/language.ts';
import type { EId, Treaty } from '../treaty/treaty.ts';
import type { FieldName, SearchDocument, SearchField } from './searchDocument.ts';

const ARTICLE: Localized = { en: 'Article', id: 'Pasal' };
const PREAMBLE: Localized = { en: 'Preamble', id: 'Pembukaan' };

/** The documents of a treaty: each clause in each language, with its heading, its label and what running text calls the treaty. */
export function treatyDocuments(treaty: Treaty): SearchDocument[] {
  return UI_LANGUAGES.flatMap((language) =>
    treaty.expressions[language].clauses.map((clause): SearchDocument => ({
      kind: 'clause',
      id: `${treaty.id}/${clause.eId}`,
      language,
      treatyId: treaty.id,
      clauses: [clause.eId],
      fields: [
        { field: 'label', text: `${labelOf(clause.eId, language)}, ${treaty.shortTitle[language]}`, language },
        { field: 'heading', text: clause.heading, language },
        { field: 'text', text: clauseText(clause), language },
      ],
    })),
  );
}

function labelOf(eId: EId, language: UiLanguage): string {
  const parsed = parseEId(eId);
  return parsed?.kind === 'article' ? `${ARTICLE[language]} ${parsed.number}` : PREAMBLE[language];
}

/** The documents of an item of commentary, one a language; `themeNames` gives the names of its themes by key. */
export function itemDocuments(item: CommentaryItem, treatyId: string, themeNames: ReadonlyMap<string, Localized>): SearchDocument[] {
  return UI_LANGUAGES.map((language): SearchDocument => {
    const quoted = formsOf(item.language);
    const fields = [
      part('author', item.author[language], language),
      part('title', item.title, quoted),
      part('outlet', item.outlet, language),
      part('quotation', item.quote?.text, formsOf(item.quote?.language ?? '')),
      part('summary', item.summary[language], language),
      ...item.themes.map((theme) => part('themes', themeNames.get(theme)?.[language], language)),
    ];
    return {
      kind: 'commentary',
      id: item.id,
      language,
      treatyId,
      clauses: [...new Set(item.clauses.map(({ eId }) => clauseEId(eId)))],
      fields: fields.flatMap((field) => field ?? []),
      itemKind: item.kind,
      themes: item.themes,
      ...(item.date === undefined ? {} : { date: item.date }),
    };
  });
}

/** The documents of a reader's notes: all that are about a treaty and not in the bin. */
export function noteDocuments(annotations: readonly Annotation[]): SearchDocument[] {
  return annotations.flatMap((annotation): SearchDocument[] => {
    const { target, tags, body, id } = annotation;
    if (target === undefined || isDeleted(annotation)) return [];
    const words = target.words;
    const fields = [
      part('body', body),
      part('words', words?.quote.exact, formsOf(words?.language ?? '')),
      ...tags.map((tag) => part('tags', tag)),
    ];
    return [
      {
        kind: 'note',
        id,
        treatyId: target.treatyId,
        clauses: target.eId === undefined ? [] : [clauseEId(target.eId)],
        fields: fields.flatMap((field) => field ?? []),
      },
    ];
  });
}

function part(field: FieldName, text: string | undefined, language?: 'en' | 'id'): SearchField | undefined {
  if (text === undefined || text === '') return undefined;
  return { field, text, ...(language ? { language } : {}) };
}

const formsOf = (tag: string): UiLanguage | undefined => UI_LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
