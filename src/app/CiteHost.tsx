import { useCallback, useMemo } from 'react';
import type { Citable } from '../core/citation/citable.ts';
import { citeClause } from '../core/citation/citeClause.ts';
import { citeItem } from '../core/citation/citeItem.ts';
import { shownTreaty, type Selection } from '../core/reference/selection.ts';
import { summariseEvidence } from '../core/treaty/evidence.ts';
import { findClause, type Treaty } from '../core/treaty/treaty.ts';
import type { CopiedWords } from '../dom/copiedWords.ts';
import type { Citing } from '../store/marginSlice.ts';
import { selectCiting } from '../store/selectInMargin.ts';
import { selectPage, type PageState } from '../store/pageSlice.ts';
import { selectShownLanguages } from '../store/settingsSlice.ts';
import { selectTreatyState } from '../store/treatySlice.ts';
import { CiteDialog } from '../ui/citing/CiteDialog.tsx';
import { CopyOffer } from '../ui/citing/CopyOffer.tsx';
import { clauseLabel } from '../ui/shared/clauseLabel.ts';
import { useAppStore, useAppStoreApi } from '../ui/shared/storeContext.ts';
import { buildPath } from '../url/address.ts';
import { linkToCopy } from '../url/site.ts';

/** What is cited anywhere on the site: the dialog that the reader opened, and the offer after words were copied. */
export function CiteHost({ selection }: { readonly selection: Selection }) {
  const store = useAppStoreApi();
  const treatyId = shownTreaty(selection) ?? '';
  const path = buildPath(selection);
  const text = useAppStore(useMemo(() => selectTreatyState(treatyId), [treatyId]));
  const page = useAppStore(useMemo(() => selectPage(path), [path]));
  const [language = selection.ui] = useAppStore(selectShownLanguages);
  const citing = useAppStore(selectCiting);
  const treaty = text?.status === 'ready' ? text.treaty : undefined;

  const citeWords = useCallback(
    ({ eId, words }: CopiedWords): Citable | undefined =>
      treaty &&
      citeClause(treaty, eId, { language: words.language, address: clauseAddress(selection, treaty.id, eId, words.language), words }),
    [treaty, selection],
  );
  const asked = useMemo(() => citing && citeAsked(citing, selection, language, treaty, page), [citing, selection, language, treaty, page]);
  return (
    <>
      {asked && <CiteDialog {...asked} onClose={() => store.getState().changeMargin({ citing: undefined })} />}
      <CopyOffer citeWords={citeWords} />
    </>
  );
}

type Language = Selection['ui'];

const clauseAddress = ({ ui }: Selection, treatyId: string, eId: string, language: Language): string =>
  linkToCopy(window.location.origin, { view: 'clause', ui, treatyId, eId }, language === ui ? undefined : [language]);

function citeAsked(citing: Citing, selection: Selection, first: Language, treaty: Treaty | undefined, page: PageState | undefined) {
  if (citing === 'item') {
    if (selection.view !== 'item' || page?.status !== 'ready' || page.page.page !== 'item') return undefined;
    const address = linkToCopy(window.location.origin, selection);
    const { item } = page.page;
    return { cited: citeItem(item, `${selection.treatyId}/${item.id}`, address), place: item.id, isConfirmed: true };
  }
  if (!treaty) return undefined;
  const { eId, words } = citing;
  const language = words?.language ?? first;
  const cited = citeClause(treaty, eId, { language, address: clauseAddress(selection, treaty.id, eId, language), ...(words && { words }) });
  const clause = findClause(treaty.expressions[language], eId);
  if (!cited || !clause) return undefined;
  const { stipulations, counts } = summariseEvidence(clause);
  return { cited, place: clauseLabel(eId), isConfirmed: counts.confirmed === stipulations };
}
