import { copyText } from './copyText.ts';

/**
 * Puts the same words on the clipboard as HTML and as plain text, so that a word processor keeps italics and a plain field gets none; as
 * plain text alone where the browser takes no HTML. False when it refuses both.
 */
export async function copyRich(text: string, html: string): Promise<boolean> {
  try {
    const flavours = { 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) };
    await navigator.clipboard.write([new ClipboardItem(flavours)]);
    return true;
  } catch {
    return copyText(text);
  }
}
