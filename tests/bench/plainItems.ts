/** An item as the peer shows it. */
export interface PeerItem {
  readonly author: string;
  readonly kind: string;
  readonly themes: readonly string[];
  readonly summary: string;
}

/** A page that lists items as few lines of plain DOM do it: opened by the browser, hidden by a loop. */
export function plainItemsPage(items: readonly PeerItem[]): string {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const themes = [...new Set(items.flatMap((item) => item.themes))];
  const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rows = items.map(
    ({ author, kind, themes: some, summary }, index) =>
      `<li data-kind="${kind}" data-themes="${some.join(' ')}"><details data-commentary="${index}"><summary>${text(author)}</summary><p>${text(summary)}</p></details></li>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>floor</title><div data-filters>
${kinds.map((kind) => `<button aria-pressed="false">${kind}</button>`).join('')}
<select><option value="">All</option>${themes.map((theme) => `<option>${theme}</option>`).join('')}</select>
<p role="status"></p><button id="clear" hidden>Show all</button></div><ul>${rows.join('')}</ul>
<script>
const rows = [...document.querySelectorAll('li')], select = document.querySelector('select'), clear = document.querySelector('#clear');
const chips = [...document.querySelectorAll('[aria-pressed]')], status = document.querySelector('[role=status]');
const isPressed = (chip) => chip.getAttribute('aria-pressed') === 'true';
function filter() {
  const kinds = chips.filter(isPressed).map((chip) => chip.textContent); let shown = 0;
  for (const row of rows) {
    const fits = (kinds.length === 0 || kinds.includes(row.dataset.kind)) && (!select.value || row.dataset.themes.split(' ').includes(select.value));
    row.hidden = !fits; if (fits) shown++;
  }
  clear.hidden = kinds.length === 0 && !select.value; status.textContent = clear.hidden ? '' : shown + ' of ' + rows.length;
}
select.onchange = filter;
for (const chip of chips) chip.onclick = () => { chip.setAttribute('aria-pressed', !isPressed(chip)); filter(); };
clear.onclick = () => { select.value = ''; for (const chip of chips) chip.setAttribute('aria-pressed', false); filter(); };
</script>`;
}
