import { settingsKey } from '../storage/settingsKey.ts';
import { parseTextLanguages } from '../url/textLanguages.ts';

// Runs before the first paint, as a script of its own that blocks it, and so is kept to a few lines: the page must not first appear in
// colours, a size or languages that the reader did not choose. The app validates the same settings properly a moment later.
const { documentElement: root } = document;
root.dataset.script = '';

interface KeptSettings {
  readonly ui?: unknown;
  readonly scheme?: unknown;
  readonly textSize?: unknown;
  readonly text?: unknown;
}

function readKept(): KeptSettings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(settingsKey(import.meta.env.BASE_URL)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {}; // denied or damaged: the defaults hold, and the app sets the damaged value aside
  }
}

const { ui, scheme, textSize, text } = readKept();
if (typeof scheme === 'string') root.dataset.scheme = scheme;
if (typeof textSize === 'string') root.dataset.textSize = textSize;

// Languages, or a choice among the commentary, that the page as it stands does not show: what it shows stays unseen until the app has put the others there.
const kept = text === undefined || text === 'interface' ? root.lang : text;
const wanted = parseTextLanguages(location.search)?.join() ?? kept;
const { provisional } = root.dataset;
const isNarrowed = /[?&](?:kind|theme|author|clause|q)=/.test(location.search);
if (isNarrowed || wanted !== root.lang || provisional === 'always' || (provisional === 'until-language' && typeof ui === 'string'))
  root.dataset.pending = '';
