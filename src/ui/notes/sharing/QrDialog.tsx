import { useEffect, useId, useMemo, useRef } from 'react';
import { encode } from 'uqr';
import { m } from '../../../messages/compiled/messages.js';
import dialogStyles from '../Dialog.module.css';
import styles from './ShareDialog.module.css';

/** As many characters as the largest QR code holds (ISO/IEC 18004, version 40, level L: 2,953 bytes); links are ASCII. */
export const LONGEST_QR = 2_953;

// The quiet zone that readers need around the code, in modules (ISO/IEC 18004).
const BORDER = 4;

interface QrDialogProps {
  readonly link: string;
  readonly onClose: () => void;
}

/** A link as a QR code that fills the window, for a classroom's screen; black on white in every colour scheme, as cameras want it. */
export function QrDialog({ link, onClose }: QrDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const { size, path } = useMemo(() => draw(link), [link]);
  return (
    <dialog ref={dialog} className={`${dialogStyles.dialog} ${styles.qr}`} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles.qrHead}>
        <h2 id={titleId}>{m.share_qr_title()}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {m.close()}
        </button>
      </div>
      <svg role="img" aria-labelledby={titleId} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className={styles.qrText}>{link}</p>
    </dialog>
  );
}

function draw(link: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(link, { ecc: 'L', border: BORDER });
  const path = data
    .flatMap((row, y) =>
      [
        ...row
          .map((isDark) => (isDark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
    )
    .join('');
  return { size, path };
}
