import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeCatalogue } from '../../../src/build/data/compileData.ts';
import type { PageDataOf } from '../../../src/core/commentary/pageSchema.ts';
import type { UiLanguage } from '../../../src/core/treaty/language.ts';
import type { Treaty } from '../../../src/core/treaty/treaty.ts';
import { overwriteGetLocale } from '../../../src/messages/compiled/runtime.js';
import { createAppStore } from '../../../src/store/createAppStore.ts';
import { OverviewView } from '../../../src/ui/overview/OverviewView.tsx';
import { StoreContext } from '../../../src/ui/shared/storeContext.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';

/** An overview's data with nothing in it, unless told otherwise. */
export const makeOverview = (change: Partial<PageDataOf<'overview'>> = {}): PageDataOf<'overview'> => ({
  page: 'overview',
  facts: [],
  timeline: [],
  sources: {},
  tallies: [],
  readings: [],
  debates: [],
  ...change,
});

interface Options {
  readonly ui?: UiLanguage;
  /** What differs from a treaty of a preamble and two articles. */
  readonly treaty?: Partial<Treaty>;
  /** Other treaties of the catalogue. */
  readonly others?: readonly Treaty[];
}

/** Renders the overview of a made-up treaty with the data of its page. */
export function renderOverview(page: Partial<PageDataOf<'overview'>> = {}, { ui = 'en', treaty: change = {}, others = [] }: Options = {}) {
  const clauses = ['preamble', 'art_1', 'art_2'].map((eId) => makeClause(eId, [[makeStipulation('A rule.')]]));
  const treaty = makeTreaty(clauses, change);
  const catalogue = makeCatalogue([treaty, ...others]);
  const [entry] = catalogue;
  if (!entry) throw new Error('The catalogue is empty.');
  overwriteGetLocale(() => ui);
  const store = createAppStore({ selection: { view: 'overview', ui, treatyId: treaty.id }, catalogue });
  const view = render(
    <StoreContext value={store}>
      <OverviewView treaty={treaty} entry={entry} page={makeOverview(page)} />
    </StoreContext>,
  );
  return { ...view, user: userEvent.setup() };
}
