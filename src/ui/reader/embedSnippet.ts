/**
 * The `<iframe>` that shows an embed page on somebody's site. The frame may run that page's small script, keep the page's own origin (with
 * an origin of none, its own style and script would be refused to it), and open links in a tab that is free of the frame's limits; it may
 * not move the page around it, send forms or open dialogs. `no-referrer`: this site need not know where it is framed.
 */
export function embedSnippet(address: string, title: string): string {
  const attributes = {
    src: address,
    title,
    width: '100%',
    height: '480',
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
