import { useEffect, useId, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import styles from './Preview.module.css';
import { PreviewContent } from './PreviewContent.tsx';
import type { Pin, Pins } from './usePins.ts';

/** The cards that the reader pinned, at the edge of the page, where they cover no words at a width that has a margin. */
export function PinnedCards({ pins, close }: Pick<Pins, 'pins' | 'close'>) {
  if (pins.length === 0) return null;
  return (
    <div className={styles.dock}>
      {pins.map((pin) => (
        <PinnedCard key={pin.key} pin={pin} onClose={() => close(pin)} />
      ))}
    </div>
  );
}

function PinnedCard({ pin, onClose }: { readonly pin: Pin; readonly onClose: () => void }) {
  const titleId = useId();
  const card = useRef<HTMLDivElement>(null);
  // What was pressed is gone, or stays behind.
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={card} role="dialog" aria-labelledby={titleId} tabIndex={-1} className={styles.pinned} data-pinned={pin.path}>
      <div className={styles.read}>
        <PreviewContent place={pin.place} titleId={titleId} />
      </div>
      <div className={styles.actions}>
        <button type="button" onClick={onClose}>
          {m.close()}
        </button>
      </div>
    </div>
  );
}
