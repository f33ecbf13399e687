import { hasPageData, shownTreaty } from '../core/reference/selection.ts';
import type { AppState } from '../store/createAppStore.ts';
import { buildPath } from '../url/address.ts';

/** What the selected page still waits for: all that it shows, or, on a clause's page, only what stands beside the text. */
export function selectWaiting({ selection, treaties, pages, searched }: AppState): 'page' | 'margin' | undefined {
  const treatyId = shownTreaty(selection);
  if (treatyId !== undefined && isPending(treaties, treatyId)) return 'page';
  if (selection.view === 'search')
    return selection.query !== '' && (searched?.query !== selection.query || searched.ui !== selection.ui) ? 'page' : undefined;
  if (!hasPageData(selection) || !isPending(pages, buildPath(selection))) return undefined;
  return selection.view === 'clause' ? 'margin' : 'page';
}

const isPending = (states: Readonly<Record<string, { readonly status: string }>>, key: string): boolean =>
  !Object.hasOwn(states, key) || states[key]?.status === 'loading';
