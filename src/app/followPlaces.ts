import { shownTreaty } from '../core/reference/selection.ts';
import type { TreatyId } from '../core/treaty/treaty.ts';
import { loadTreaty } from '../library/loadTreaty.ts';
import type { AppStore } from '../store/createAppStore.ts';

/** Fetches the text of a treaty when it is first selected. Returns what ends it. */
export function followTreaties(store: AppStore, addressOf: (treatyId: TreatyId) => string | undefined): () => void {
  const bring = () => {
    const { selection, treaties } = store.getState();
    const treatyId = shownTreaty(selection);
    if (treatyId !== undefined && !Object.hasOwn(treaties, treatyId)) void bringTreaty(store, treatyId, addressOf);
  };
  bring();
  return store.subscribe(bring);
}

async function bringTreaty(store: AppStore, treatyId: TreatyId, addressOf: (treatyId: TreatyId) => string | undefined): Promise<void> {
  const { setTreaty } = store.getState();
  const address = addressOf(treatyId);
  if (address === undefined) return;
  setTreaty(treatyId, { status: 'loading' });
  const result = await loadTreaty(address);
  setTreaty(treatyId, result.ok ? { status: 'ready', ...result.value } : { status: 'failed', reason: result.reason });
}
