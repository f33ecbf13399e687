import type { EId, Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectChosenWords } from '../../store/marginSlice.ts';
import { selectOpenedWords } from '../../store/passageSlice.ts';
import { embedUrl } from '../../url/embed.ts';
import { passageHash } from '../../url/passageHash.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { TextDialog } from '../shared/TextDialog.tsx';
import { embedSnippet } from './embedSnippet.ts';

interface EmbedDialogProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  readonly onClose: () => void;
}

/** Shows the snippet that embeds a clause in another site, to be copied; with words of it lit that are chosen, or that a link opened. */
export function EmbedDialog({ treaty, eId, onClose }: EmbedDialogProps) {
  const ui = useAppStore(selectUi);
  const chosen = useAppStore(selectChosenWords);
  const opened = useAppStore(selectOpenedWords);
  const words = chosen ?? (opened?.lit && { ...opened.lit, language: opened.language });
  const hash = words?.language === ui ? passageHash(treaty, eId, { ...words, language: ui }).split(':~:')[0] : '';
  const address = embedUrl(window.location.origin, { ui, treatyId: treaty.id, eId }) + hash;
  const title = `${clauseLabel(eId)}, ${treaty.title[ui]} (${m.rendering_line()})`;
  return <TextDialog title={m.embed()} explanation={m.embed_explanation()} text={embedSnippet(address, title)} onClose={onClose} />;
}
