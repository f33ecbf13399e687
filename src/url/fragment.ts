/**
 * The parameters of a fragment by their names, values still as they stand in it; of a name that comes twice the first holds. `&amp;`, which programs make of `&`, is read as that. Empty for a
 * fragment that is no list of parameters, such as the id of an element.
 */
export function readFragment(hash: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of hash.replace(/^#/, '').replaceAll('&amp;', '&').split('&')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(at, 0));
    if (name !== '' && !parameters.has(name)) parameters.set(name, pair.slice(at + 1));
  }
  return parameters;
}
