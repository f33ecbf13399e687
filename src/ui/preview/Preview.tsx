import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Selection } from '../../core/reference/selection.ts';
import { chooseAcrossLinks } from '../../dom/chooseAcrossLinks.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { selectPreviewed } from '../../store/pageSlice.ts';
import { parseAddress } from '../../url/address.ts';
import { withoutBase } from '../../url/site.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { PinnedCards } from './PinnedCards.tsx';
import styles from './Preview.module.css';
import { PreviewContent } from './PreviewContent.tsx';
import { usePins } from './usePins.ts';
import { watchLinks, type LinkWatch } from './watchLinks.ts';

/**
 * Shows what a reference leads to, beside the reference: on hover, on focus and on a long press. It can be pointed at and read, Escape
 * sends it away, and pinned it stays at the edge of the page. Without the script the links are links.
 */
export function Preview() {
  const store = useAppStoreApi();
  const catalogue = useAppStore(selectCatalogue);
  const place = useAppStore(selectPreviewed);
  const card = useRef<HTMLDivElement>(null);
  const watch = useRef<LinkWatch>(undefined);
  const [link, setLink] = useState<HTMLAnchorElement>();
  const { pins, pin, close } = usePins(useCallback((from) => watch.current?.returnTo(from), []));

  useEffect(() => {
    const placeOf = ({ href }: HTMLAnchorElement): Selection | undefined => {
      const { pathname, search } = new URL(href);
      const { selection } = parseAddress({ pathname: withoutBase(pathname) ?? '/', search, hash: '' }, catalogue, 'en');
      return selection.view === 'unknown' ? undefined : selection;
    };
    watch.current = watchLinks({
      show: (next) => {
        setLink(next);
        store.getState().preview(next && placeOf(next));
      },
      pin: (pressed) => {
        const pinned = placeOf(pressed);
        if (!pinned) return;
        // Brought as what is shown is, also where its card had no time to come.
        store.getState().preview(pinned);
        store.getState().preview(undefined);
        pin(pinned, pressed);
      },
      cardOf: () => card.current,
    });
    return watch.current.stop;
  }, [store, catalogue, pin]);
  useEffect(chooseAcrossLinks, []);

  useLayoutEffect(() => {
    const element = card.current;
    if (!element || !place || !link) return;
    element.showPopover();
    stand(element, link);
    return () => {
      if (element.isConnected) element.hidePopover();
    };
  }, [place, link]);

  const content = useMemo(() => place && <PreviewContent place={place} />, [place]);
  return (
    <>
      <div ref={card} popover="manual" className={styles.card} role="note" aria-label={m.preview()}>
        {content}
        {place && link && (
          <div className={styles.actions}>
            <button type="button" aria-keyshortcuts="Alt+Enter" onClick={() => watch.current?.pinShown()}>
              {m.preview_pin()}
            </button>
            <kbd>Alt+Enter</kbd>
          </div>
        )}
      </div>
      <PinnedCards pins={pins} close={close} />
    </>
  );
}

// Under the link, or over it where there is no room; never out of the screen. By the style object, which the policy lets scripts write.
function stand(card: HTMLElement, link: HTMLElement): void {
  const [first] = link.getClientRects();
  const at = first ?? link.getBoundingClientRect();
  const { width } = card.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
  const isBelow = at.bottom < window.innerHeight * 0.6;
  card.style.left = `${left}px`;
  card.style.top = isBelow ? `${at.bottom + 6}px` : 'auto';
  card.style.bottom = isBelow ? 'auto' : `${window.innerHeight - at.top + 6}px`;
}
