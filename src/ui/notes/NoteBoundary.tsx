import { Component, type ReactNode } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { downloadText } from '../../dom/downloadText.ts';
import { m } from '../../messages/compiled/messages.js';

interface NoteBoundaryProps {
  readonly annotation: Annotation;
  readonly children: ReactNode;
}

/** Keeps a note that cannot be shown from taking the others with it: says so, and hands it out as it is. */
export class NoteBoundary extends Component<NoteBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const text = () => JSON.stringify(this.props.annotation, undefined, 2);
    return (
      <p>
        {m.note_unshown()}{' '}
        <button type="button" onClick={() => downloadText(text(), 'pasal-note-raw.json', 'application/json')}>
          {m.note_download_raw()}
        </button>
      </p>
    );
  }
}
