/** The words of a search, lit on the page that is shown. */
export function FoundWords() {
  return null;
}
