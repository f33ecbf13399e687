/** A fragment without the notes that it carries; empty where nothing else is in it. */
export function dropNotes(hash: string): string {
  const left = hash
    .replace(/^#/, '')
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('n='));
  return left.length === 0 ? '' : `#${left.join('&')}`;
}
