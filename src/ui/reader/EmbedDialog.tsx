import type { EId, Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { embedUrl } from '../../url/embed.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { TextDialog } from '../shared/TextDialog.tsx';
import { embedSnippet } from './embedSnippet.ts';

interface EmbedDialogProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  /** The fragment that names a passage of the clause, with its `#`. */
  readonly hash?: string;
  readonly onClose: () => void;
}

/** Shows the snippet that embeds a clause in another site, to be copied. */
export function EmbedDialog({ treaty, eId, hash = '', onClose }: EmbedDialogProps) {
  const ui = useAppStore(selectUi);
  const address = embedUrl(window.location.origin, { ui, treatyId: treaty.id, eId }) + hash;
  const title = `${clauseLabel(eId)}, ${treaty.title[ui]} (${m.rendering_line()})`;
  return <TextDialog title={m.embed()} explanation={m.embed_explanation()} text={embedSnippet(address, title)} onClose={onClose} />;
}
