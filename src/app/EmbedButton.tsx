import { useState } from 'react';
import type { EId, Treaty } from '../core/treaty/treaty.ts';
import { m } from '../messages/compiled/messages.js';
import { bringFurtherPages, useFurtherPagesLater } from './furtherPages.ts';

interface EmbedButtonProps {
  readonly treaty: Treaty;
  readonly eId: EId;
}

/** Offers the snippet that embeds a clause; what shows it comes with the second script. */
export function EmbedButton({ treaty, eId }: EmbedButtonProps) {
  const further = useFurtherPagesLater();
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
    void bringFurtherPages();
  };
  return (
    <>
      <button type="button" onClick={open}>
        {m.embed()}
      </button>
      {isOpen && further && <further.EmbedDialog treaty={treaty} eId={eId} onClose={() => setIsOpen(false)} />}
    </>
  );
}
