import type { TreatyState } from '../../store/treatySlice.ts';
import { m } from '../../messages/compiled/messages.js';
import styles from './LoadingText.module.css';

interface LoadingTextProps {
  /** The page's heading: it is known before the text is. */
  readonly title: string;
  readonly state: Exclude<TreatyState, { status: 'ready' }> | undefined;
}

/** What stands in a page while its treaty's text is on the way, or when it did not come. */
export function LoadingText({ title, state }: LoadingTextProps) {
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{title}</h1>
      {state?.status === 'failed' ? (
        <div role="alert">
          <p>{state.reason === 'unreachable' ? m.text_unreachable() : m.text_damaged()}</p>
          <p>
            <a href={window.location.href} data-reload="">
              {m.try_again()}
            </a>
          </p>
        </div>
      ) : (
        <p role="status">{m.loading_text()}</p>
      )}
    </div>
  );
}
