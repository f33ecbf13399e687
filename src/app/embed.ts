import { markPassage } from '../dom/markPassage.ts';
import { findEmbeddedPassage } from '../url/embeddedPassage.ts';
import './embed.css';

// The whole script of an embed page: it marks the passage that the address names, and hands the address's fragment on to the full page.
// It reads no storage, asks for nothing and listens to nobody; without it the page reads as well.

const text = document.querySelector('[data-clause-text]');
const full = document.querySelector<HTMLAnchorElement>('a[data-full-page]');
const missing = document.querySelector<HTMLElement>('[data-passage-missing]');

if (full) full.hash = location.hash;
const passage = findEmbeddedPassage(text?.textContent ?? '', location.hash, document.documentElement.lang === 'id' ? 'id' : 'en');
if (text && passage?.status === 'found') {
  markPassage(text, passage.at)[0]?.scrollIntoView({ block: 'center' });
} else if (missing && passage?.status === 'missing') {
  missing.hidden = false;
  missing.querySelector('q')?.append(passage.words);
}
