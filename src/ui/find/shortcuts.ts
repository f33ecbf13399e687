import { m } from '../../messages/compiled/messages.js';

/** Keys that are pressed together; the names are those of a keyboard that is not Apple's. */
export type Combination = readonly string[];

/** Something that keys do, and the combinations any of which does it. */
export interface Shortcut {
  readonly keys: readonly Combination[];
  readonly does: string;
}

/** Shortcuts that hold at the same place. */
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Every shortcut that there is; the switch rules them all. */
export const switchedShortcuts = (): readonly ShortcutGroup[] => [
  {
    title: m.sheet_everywhere(),
    shortcuts: [
      { keys: [['Ctrl', 'K']], does: m.sheet_find() },
      { keys: [['Control', '/']], does: m.sheet_self() },
    ],
  },
  {
    title: m.sheet_reading(),
    shortcuts: [
      { keys: [['Alt', '↑']], does: m.key_previous() },
      { keys: [['Alt', '↓']], does: m.key_next() },
    ],
  },
  {
    title: m.sheet_found(),
    shortcuts: [
      { keys: [['Alt', 'Shift', '↓']], does: m.sheet_found_next() },
      { keys: [['Alt', 'Shift', '↑']], does: m.sheet_found_previous() },
    ],
  },
  {
    title: m.sheet_notes(),
    shortcuts: [
      { keys: [['Alt', 'N']], does: m.sheet_words() },
      { keys: [['Ctrl', 'Z']], does: m.sheet_undo() },
      {
        keys: [
          ['Ctrl', 'Shift', 'Z'],
          ['Ctrl', 'Y'],
        ],
        does: m.sheet_redo(),
      },
    ],
  },
];

/** Keys of the part of the page that has the focus, which are no shortcuts. */
export const ownKeys = (): readonly Shortcut[] => [
  { keys: [['Esc']], does: m.sheet_escape() },
  { keys: [['↓'], ['↑'], ['Enter']], does: m.sheet_box() },
  { keys: [['Alt', 'Enter']], does: m.sheet_pin() },
  { keys: [['←'], ['→'], ['↑'], ['↓']], does: m.sheet_choosing() },
  {
    keys: [
      ['Shift', '→'],
      ['Control', '→'],
    ],
    does: m.sheet_choosing_more(),
  },
  { keys: [['Enter']], does: m.sheet_choosing_take() },
  { keys: [['Ctrl', 'Enter'], ['Esc']], does: m.sheet_writing() },
  { keys: [['←'], ['→']], does: m.sheet_tabs() },
];

const SIGNS: Readonly<Record<string, string>> = { Ctrl: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧', Enter: '↩' };

/** What is written on a key; `Control` is the key that Apple's keyboards have beside Command, which stands for Ctrl elsewhere. */
export const keyName = (key: string, isApple: boolean): string => (isApple ? (SIGNS[key] ?? key) : key === 'Control' ? 'Ctrl' : key);
