/** Acts once the next frame has been painted: what the reader asked to see comes before what follows from it. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act, 0));
}
