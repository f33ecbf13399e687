// What a reader unfolded in a list of results, so that Back from one of them finds it so. Of the last search alone.
let last = { search: '', open: new Set<string>() };

/** Remembers which groups of the results of a search are unfolded, for as long as the page is not loaded anew. */
export const foldMemory = {
  isOpen: (search: string, group: string): boolean => last.search === search && last.open.has(group),
  remember: (search: string, group: string, isOpen: boolean): void => {
    if (last.search !== search) last = { search, open: new Set() };
    if (isOpen) last.open.add(group);
    else last.open.delete(group);
  },
};
