import { inLanguage, type Selection } from '../../core/reference/selection.ts';
import { UI_LANGUAGES } from '../../core/treaty/language.ts';
import { publicUrlOf } from '../../url/site.ts';

/** The sitemap (sitemaps.org 0.9), each address with its languages as Google's hreflang extension has them; no page that is a reader's own or a search. */
export function sitemap(places: readonly Selection[]): string {
  const urls = places.filter(isPublic).map((place) => {
    const languages = place.view === 'root' ? [] : UI_LANGUAGES;
    const alternates = languages.map((ui) => `<xhtml:link rel="alternate" hreflang="${ui}" href="${publicUrlOf(inLanguage(place, ui))}"/>`);
    return `<url><loc>${publicUrlOf(place)}</loc>${alternates.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

// To anybody but its reader the notebook is empty, and a search is what is asked of it.
const isPublic = ({ view }: Selection): boolean => view !== 'notes' && view !== 'search';
