/** Hands a text to the reader as a file, under a name, with a media type. What becomes of it the browser does not say. */
export function downloadText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this task; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
