import { isWrittenOn, KINDS } from '../../core/commentary/filter.ts';
import type { CommentaryItem } from '../../core/commentary/commentarySchema.ts';
import type { PageData, PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { CommentaryIndex } from '../../core/reference/selection.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../core/treaty/language.ts';
import type { CatalogueEntry, EId, Treaty } from '../../core/treaty/treaty.ts';
import { buildPath } from '../../url/address.ts';
import { itemPage } from './compileItemPage.ts';
import type { CompiledCommentary } from './compileCommentary.ts';
import type { CompiledData } from './compileData.ts';
import { findMentions } from './findMentions.ts';
import { linkPage } from './linkPage.ts';
import { linksOf, referenceFinder } from './referenceFinder.ts';
import { inOrder, namesOf, showBeside, showItem } from './showItem.ts';

/** The data of every page that shows more than a treaty's text, by the page's path. */
export function compilePages(data: CompiledData, catalogue: readonly CatalogueEntry[]): Map<string, PageData> {
  const pages = new Map<string, PageData>();
  const find = referenceFinder(catalogue);
  const mentions = findMentions(data, find);
  for (const treaty of data.treaties) {
    const commentary = data.commentary.get(treaty.id);
    for (const ui of UI_LANGUAGES) {
      const base = { ui, treatyId: treaty.id };
      const add = (path: string, page: PageData) =>
        pages.set(
          path,
          linkPage(page, (text) => linksOf(find(text, ui, treaty.id), treaty.id)),
        );
      add(buildPath({ view: 'overview', ...base }), overviewPage(data, treaty, commentary, ui));
      for (const { eId } of treaty.expressions[ui].clauses) {
        const page = clausePage(treaty, commentary, eId, ui);
        add(buildPath({ view: 'clause', ...base, eId }), { ...page, mentions: mentions(ui, treaty.id, eId) });
      }
      if (!commentary) continue;
      for (const [path, page] of commentaryPages(treaty, commentary, ui)) add(path, page);
    }
  }
  return pages;
}

function overviewPage(data: CompiledData, treaty: Treaty, said: CompiledCommentary | undefined, ui: UiLanguage): PageDataOf<'overview'> {
  const history = data.histories.get(treaty.id) ?? { facts: [], timeline: [] };
  return {
    page: 'overview',
    ...history,
    sources: treaty.sources,
    ...(data.comparison.rows[0]?.treaty === treaty.id ? { comparison: data.comparison } : {}),
    tallies: said ? treaty.expressions.en.clauses.map(({ eId }) => ({ eId, kinds: tally(itemsOn(said, eId)) })) : [],
    readings: said?.readings.map(({ id, title }) => ({ id, title: title[ui] })) ?? [],
    debates: said?.debates.map(({ id, question }) => ({ id, question: question[ui] })) ?? [],
  };
}

function tally(items: readonly CommentaryItem[]): PageDataOf<'overview'>['tallies'][number]['kinds'] {
  return Object.fromEntries(
    KINDS.map((kind) => [kind, items.filter((item) => item.kind === kind).length]).filter(([, count]) => count !== 0),
  );
}

const itemsOn = ({ items }: CompiledCommentary, eId: EId): CommentaryItem[] =>
  items.filter(({ clauses }) => clauses.some((clause) => clause.eId === eId));

// How many of the nearest clauses a page offers whose own clause nobody has written on.
const NEAREST = 3;

function clausePage(treaty: Treaty, said: CompiledCommentary | undefined, eId: EId, ui: UiLanguage): PageDataOf<'clause'> {
  const items = said ? inOrder(itemsOn(said, eId), eId).map((item) => showBeside(item, treaty, eId, ui)) : [];
  const order = treaty.expressions.en.clauses.map((clause) => clause.eId);
  const here = order.indexOf(eId);
  const written = order.filter(
    (other) =>
      said &&
      isWrittenOn(
        itemsOn(said, other).map((item) => showItem(item, ui)),
        other,
      ),
  );
  const nearest =
    said && !isWrittenOn(items, eId)
      ? written.toSorted((a, b) => Math.abs(order.indexOf(a) - here) - Math.abs(order.indexOf(b) - here)).slice(0, NEAREST)
      : [];
  return { page: 'clause', items, names: namesOf(items, said, ui), mentions: [], debates: debatesOn(said, eId, ui), nearest };
}

// A question belongs to a clause when more than half of those who answer it speak of that clause.
function debatesOn(said: CompiledCommentary | undefined, eId: EId, ui: UiLanguage): PageDataOf<'clause'>['debates'] {
  const here = new Set(said ? itemsOn(said, eId).map(({ id }) => id) : []);
  return (said?.debates ?? []).flatMap(({ id, question, sides }) => {
    const items = sides.flatMap((side) => side.items);
    return items.filter((item) => here.has(item)).length * 2 > items.length ? [{ id, question: question[ui] }] : [];
  });
}

function* commentaryPages(treaty: Treaty, said: CompiledCommentary, ui: UiLanguage): Generator<[string, PageData]> {
  const base = { ui, treatyId: treaty.id };
  const show = (ids: readonly string[]) => inOrder(said.items.filter(({ id }) => ids.includes(id))).map((item) => showItem(item, ui));
  const all = show(said.items.map(({ id }) => id));
  yield [buildPath({ view: 'list', ...base, filter: {} }), { page: 'list', items: all, names: namesOf(all, said, ui) }];
  for (const index of ['themes', 'debates', 'authors', 'readings'] as const)
    yield [buildPath({ view: 'index', ...base, of: index }), { page: 'index', entries: entriesOf(said, index, ui) }];
  for (const item of said.items) yield [buildPath({ view: 'item', ...base, id: item.id }), itemPage(item, treaty, said, ui)];
  for (const { key, name, definition } of said.themes) {
    const items = all.filter(({ themes }) => themes.includes(key));
    yield [
      buildPath({ view: 'theme', ...base, id: key }),
      { page: 'theme', name: name[ui], definition: definition[ui], items, names: namesOf(items, said, ui) },
    ];
  }
  for (const { id, question, note, sides } of said.debates) {
    const shown = sides.map(({ position, items }) => ({
      position: position[ui],
      items: items.flatMap((item) => all.filter((one) => one.id === item)),
    }));
    yield [
      buildPath({ view: 'debate', ...base, id }),
      {
        page: 'debate',
        question: question[ui],
        ...(note ? { note: note[ui] } : {}),
        sides: shown,
        names: namesOf(
          shown.flatMap(({ items }) => items),
          said,
          ui,
        ),
        others: said.debates.filter((other) => other.id !== id).map((other) => ({ id: other.id, question: other.question[ui] })),
      },
    ];
  }
  for (const { key, name, items } of said.authors) {
    const shown = show(items);
    yield [
      buildPath({ view: 'author', ...base, id: key }),
      { page: 'author', name: name[ui], items: shown, names: namesOf(shown, said, ui) },
    ];
  }
  yield* readingPages(treaty, said, ui);
}

function entriesOf(said: CompiledCommentary, of: CommentaryIndex, ui: UiLanguage): PageDataOf<'index'>['entries'] {
  switch (of) {
    case 'themes':
      return said.themes.map(({ key, name, definition }) => ({
        id: key,
        name: name[ui],
        about: definition[ui],
        count: said.items.filter(({ themes }) => themes.includes(key)).length,
      }));
    case 'debates':
      return said.debates.map(({ id, question, note, sides }) => ({
        id,
        name: question[ui],
        ...(note ? { about: note[ui] } : {}),
        count: new Set(sides.flatMap(({ items }) => items)).size,
      }));
    case 'authors':
      return said.authors
        .map(({ key, name, items }) => ({ id: key, name: name[ui], count: items.length }))
        .toSorted((a, b) => a.name.localeCompare(b.name, ui));
    case 'readings':
      return said.readings.map(({ id, title, introduction, steps }) => ({
        id,
        name: title[ui],
        about: introduction[ui],
        count: steps.length,
      }));
  }
}

function* readingPages(treaty: Treaty, said: CompiledCommentary, ui: UiLanguage): Generator<[string, PageData]> {
  const base = { ui, treatyId: treaty.id };
  for (const { id, title, introduction, source, steps } of said.readings) {
    const find = (ids: readonly string[]) => ids.flatMap((item) => said.items.filter((one) => one.id === item));
    const items = find(source.items).map((item) => showItem(item, ui));
    yield [
      buildPath({ view: 'reading', ...base, id }),
      {
        page: 'reading',
        title: title[ui],
        introduction: introduction[ui],
        source: { title: source.title, date: source.date, note: source.note[ui] },
        items,
        names: namesOf(items, said, ui),
        steps: steps.map((step) => ({ title: step.title[ui], heading: step.heading, clause: step.clause })),
      },
    ];
    for (const [index, step] of steps.entries()) {
      const beside = find(step.items).map((item) => showBeside(item, treaty, step.clause, ui));
      yield [
        buildPath({ view: 'reading', ...base, id, step: index + 1 }),
        {
          page: 'step',
          readingTitle: title[ui],
          titles: steps.map((other) => other.title[ui]),
          heading: step.heading,
          text: step.text[ui],
          clause: step.clause,
          items: beside,
          names: namesOf(beside, said, ui),
        },
      ];
    }
  }
}
