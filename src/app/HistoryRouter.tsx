import { useLayoutEffect, useState, type ReactNode } from 'react';
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router';

interface HistoryRouterProps {
  /** The path that the site is served under, without a closing slash. */
  readonly basename?: string;
  readonly children: ReactNode;
}

/**
 * React Router over the browser's history, as its `BrowserRouter` is: that one brings links, forms and data loading along, which nobody
 * here uses and which weigh four kilobytes. The history's name says UNSAFE because it may change with a version; ours is pinned.
 */
export function HistoryRouter({ basename = '', children }: HistoryRouterProps) {
  const [history] = useState(() => makePatient(createBrowserHistory({ v5Compat: true })));
  const [state, setState] = useState({ action: history.action, location: history.location });
  useLayoutEffect(() => history.listen(setState), [history]);
  return (
    <Router basename={basename} location={state.location} navigationType={state.action} navigator={history} useTransitions={false}>
      {children}
    </Router>
  );
}

type History = ReturnType<typeof createBrowserHistory>;

const AGAIN_MS = 1_000;

// Browsers refuse to write addresses too often (Safari a hundred in half a minute): the page goes on, and the address follows.
function makePatient(history: History): History {
  const replace: History['replace'] = (...place) => {
    const { key } = history.location;
    try {
      history.replace(...place);
    } catch {
      setTimeout(() => history.location.key === key && replace(...place), AGAIN_MS);
    }
  };
  return Object.assign(Object.create(history) as History, { replace }); // `as`: all else is the history's own
}
