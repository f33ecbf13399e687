/** What a search found, by clauses. */
export function SearchResults() {
  return null;
}
