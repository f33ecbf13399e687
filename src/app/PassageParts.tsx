import { indexExpression } from '../core/anchoring/clauseIndex.ts';
import { placementStart } from '../core/annotation/notesOn.ts';
import { resolveWords } from '../core/passage/resolveWords.ts';
import type { EId, Treaty } from '../core/treaty/treaty.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { selectNamedWords } from '../store/passageSlice.ts';
import { selectShownLanguages } from '../store/settingsSlice.ts';
import * as view from '../ui/passage/OpenedPassage.tsx';
import '../ui/passage/passage.css';

/** Finds the words that the address names in the text, and lights them; a place in another clause is told and not gone to. */
export function seekWords(store: AppStore): void {
  const { selection, treaties, openWords } = store.getState();
  const named = selectNamedWords(store.getState());
  if (!named || selection.view !== 'clause') return;
  const state = treaties[selection.treatyId];
  if (state?.status !== 'ready') return;
  const { treaty } = state;
  // A link that others wrote may not say in which of the languages that are shown its words stand.
  const languages = new Set([named.language, ...selectShownLanguages(store.getState())]);
  const tries = [...languages].map((language) => ({
    language,
    placement: resolveWords(indexExpression(treaty.expressions[language]), selection.eId, { ...named, language }),
  }));
  const { language, placement } = tries.find((attempt) => attempt.placement.status !== 'lost') ?? tries[0] ?? {};
  if (!language || !placement) return;
  const at = placementStart(placement);
  const score = placement.status === 'likely' ? (placement.candidates[0]?.score ?? 0) : 1;
  openWords({ named, language, placement, lit: at?.eId === selection.eId ? { ...at, score } : undefined });
}

/** What is said of the words that a link opened, over the text. */
export function OpenedPassage(props: { readonly treaty: Treaty; readonly eId: EId }) {
  return <view.OpenedPassage {...props} />;
}
