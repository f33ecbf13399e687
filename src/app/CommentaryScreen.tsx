import { useMemo } from 'react';
import { spokenRanges } from '../core/commentary/spokenWords.ts';
import type { PageData, PageDataOf } from '../core/commentary/pageSchema.ts';
import { UI_LANGUAGES } from '../core/treaty/language.ts';
import type { Treaty } from '../core/treaty/treaty.ts';
import { selectShownLanguages } from '../store/settingsSlice.ts';
import { AuthorView } from '../ui/commentary/AuthorView.tsx';
import { DebateView } from '../ui/commentary/DebateView.tsx';
import { IndexView } from '../ui/commentary/IndexView.tsx';
import { ItemView } from '../ui/commentary/ItemView.tsx';
import { ListView } from '../ui/commentary/ListView.tsx';
import { ReadingView } from '../ui/commentary/ReadingView.tsx';
import { StepView } from '../ui/commentary/StepView.tsx';
import { ThemeView } from '../ui/commentary/ThemeView.tsx';
import { ClauseBody } from '../ui/reader/ClauseBody.tsx';
import { useAppStore } from '../ui/shared/storeContext.ts';
import type { TreatyPlace } from './places.ts';

interface CommentaryScreenProps {
  readonly selection: TreatyPlace;
  readonly page: Exclude<PageData, { page: 'overview' | 'clause' }>;
  /** The treaty's text, which only the steps of a guided reading show. */
  readonly treaty: Treaty | undefined;
}

/** The page of an item, a theme, a debate, an author, a guided reading, or a list of them. */
export function CommentaryScreen({ selection, page, treaty }: CommentaryScreenProps) {
  const { treatyId } = selection;
  const id = 'id' in selection ? selection.id : '';
  switch (page.page) {
    case 'list':
      return selection.view === 'list' ? <ListView page={page} treatyId={treatyId} filter={selection.filter} /> : null;
    case 'index':
      return selection.view === 'index' ? <IndexView page={page} treatyId={treatyId} of={selection.of} /> : null;
    case 'item':
      return <ItemView page={page} treatyId={treatyId} />;
    case 'theme':
      return <ThemeView page={page} treatyId={treatyId} id={id} />;
    case 'debate':
      return <DebateView page={page} treatyId={treatyId} id={id} />;
    case 'author':
      return <AuthorView page={page} treatyId={treatyId} id={id} />;
    case 'reading':
      return <ReadingView page={page} treatyId={treatyId} id={id} />;
    case 'step':
      return treaty && selection.view === 'reading' && selection.step !== undefined ? (
        <StepView page={page} treatyId={treatyId} id={id} step={selection.step}>
          <StepText page={page} treaty={treaty} />
        </StepView>
      ) : null;
  }
}

function StepText({ page, treaty }: { readonly page: PageDataOf<'step'>; readonly treaty: Treaty }) {
  const languages = useAppStore(selectShownLanguages);
  const spoken = useMemo(() => Object.fromEntries(UI_LANGUAGES.map((language) => [language, spokenRanges(page.items, language)])), [page]);
  return (
    <div data-eid={page.clause}>
      <ClauseBody treaty={treaty} eId={page.clause} languages={languages} spokenOf={spoken} isLit />
    </div>
  );
}
