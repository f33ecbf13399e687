import { renderToString } from 'react-dom/server';
import { UI_LANGUAGES, type UiLanguage } from '../../core/treaty/language.ts';
import type { Catalogue, TreatyFile } from '../../core/treaty/treaty.ts';
import { overwriteGetLocale } from '../../messages/compiled/runtime.js';
import { createAppStore } from '../../store/createAppStore.ts';
import { EmbedView } from '../../ui/reader/EmbedView.tsx';
import { clauseLabel } from '../../ui/shared/clauseLabel.ts';
import { StoreContext } from '../../ui/shared/storeContext.ts';
import { embedPath, type Embed } from '../../url/embed.ts';
import { publicUrlOf } from '../../url/site.ts';

/** An embed page's address, and the parts that go into its template. */
export interface RenderedEmbed {
  readonly path: string;
  readonly language: UiLanguage;
  readonly title: string;
  /** The full page, which search engines are to show in its place. */
  readonly canonical: string;
  readonly body: string;
}

/** Every clause that has an embed page, in both languages. */
export const allEmbeds = (catalogue: Catalogue): Embed[] =>
  UI_LANGUAGES.flatMap((ui) => catalogue.flatMap(({ id, clauses }) => clauses.map(({ eId }) => ({ ui, treatyId: id, eId }))));

/** Renders a clause for other sites to frame: markup alone, which no app takes over. */
export function renderEmbed(embed: Embed, catalogue: Catalogue, files: readonly TreatyFile[]): RenderedEmbed {
  const { ui, treatyId } = embed;
  overwriteGetLocale(() => ui);
  const file = files.find(({ treaty }) => treaty.id === treatyId);
  if (!file) throw new Error(`There is no text of ${treatyId} to embed.`);
  const selection = { view: 'clause', ...embed } as const;
  const store = createAppStore({ selection, catalogue, files: [file], pages: {} });
  return {
    path: embedPath(embed),
    language: ui,
    title: `${clauseLabel(embed.eId)} · ${file.treaty.shortTitle[ui]} · Pasal`,
    canonical: publicUrlOf(selection),
    body: renderToString(
      <StoreContext value={store}>
        <EmbedView treaty={file.treaty} embed={embed} />
      </StoreContext>,
    ),
  };
}
