import { useEffect } from 'react';
import { withoutBase } from '../url/site.ts';

/** Turns clicks on the site's plain links into moves inside the app: one listener for all of them. */
export function useInternalLinks(goTo: (path: string) => void): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link?.href || link.target || link.hasAttribute('download') || link.hasAttribute('data-reload')) return;
      const url = new URL(link.href);
      const path = url.origin === window.location.origin ? withoutBase(url.pathname) : undefined;
      const isFragmentOfThisPage = url.pathname === window.location.pathname && url.hash !== '';
      if (path === undefined || isFragmentOfThisPage) return;
      event.preventDefault();
      if (url.href !== window.location.href) goTo(path + url.search + url.hash);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [goTo]);
}
