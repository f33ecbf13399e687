/** Puts text on the clipboard; false when the browser refuses or has none, so that nobody is told "Copied" who has nothing. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
