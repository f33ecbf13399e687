import type { ComponentProps, ReactNode } from 'react';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { PageData } from '../core/commentary/pageSchema.ts';
import type { CatalogueEntry, Treaty } from '../core/treaty/treaty.ts';
import { downloadText } from '../dom/downloadText.ts';
import { annotationNames } from '../storage/annotations/names.ts';
import { readRawRows } from '../storage/annotations/readRawRows.ts';
import { AboutView } from '../ui/about/AboutView.tsx';
import { OverviewView } from '../ui/overview/OverviewView.tsx';
import { RootView } from '../ui/shelf/RootView.tsx';
import { Preview } from '../ui/preview/Preview.tsx';
import { SheetMissing as Missing } from '../ui/find/SheetMissing.tsx';
import { EmbedDialog as Dialog } from '../ui/reader/EmbedDialog.tsx';
import { ShelfView } from '../ui/shelf/ShelfView.tsx';
import { UnknownView } from '../ui/unknown/UnknownView.tsx';
import { BASE_PATH } from '../url/site.ts';
import { CommentaryScreen } from './CommentaryScreen.tsx';
import { NotebookPlace } from './NotebookPlace.tsx';
import { SearchPlace } from './SearchPlace.tsx';
import type { PlainPlace, TreatyPlace } from './places.ts';

/** Hands out all notes as they lie in the storage, which may be what failed, and as this page holds them. */
export async function rescueNotes(held: readonly Annotation[]): Promise<void> {
  const stored = await readRawRows(annotationNames(BASE_PATH).database);
  downloadText(
    `{"held": ${JSON.stringify(held, undefined, 2)}, "stored": ${stored ?? 'null'}}`,
    'pasal-notes-raw.json',
    'application/json',
  );
}

/** Where a link leads, shown while it is pointed at. */
export const LinkPreview = (): ReactNode => <Preview />;

/** That the sheet of shortcuts was asked for and did not come. */
export const SheetMissing = (): ReactNode => <Missing />;

/** The snippet that embeds a clause. */
export const EmbedDialog = (props: ComponentProps<typeof Dialog>): ReactNode => <Dialog {...props} />;

/** A page of no treaty. */
export function PlainPage({ selection }: { readonly selection: PlainPlace }) {
  switch (selection.view) {
    case 'root':
      return <RootView />;
    case 'shelf':
      return <ShelfView />;
    case 'about':
      return <AboutView />;
    case 'notes':
      return <NotebookPlace selection={selection} />;
    case 'search':
      return <SearchPlace selection={selection} />;
    case 'unknown':
      return <UnknownView selection={selection} />;
  }
}

interface TreatyPageProps {
  readonly selection: TreatyPlace;
  readonly entry: CatalogueEntry;
  /** The treaty's text, for the pages that show it. */
  readonly treaty: Treaty | undefined;
  readonly page: PageData | undefined;
}

/** A treaty's overview, or a page of its commentary. */
export function TreatyPage({ selection, entry, treaty, page }: TreatyPageProps) {
  if (page?.page === 'overview') return treaty ? <OverviewView treaty={treaty} entry={entry} page={page} /> : null;
  if (!page || page.page === 'clause') return null;
  return <CommentaryScreen selection={selection} page={page} treaty={treaty} />;
}
