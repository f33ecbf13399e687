const ASKED = 'pasal:print';

/** Prints the page as it stands, unless somebody who listens to `onPrintAsked` asks the reader first how. */
export function askToPrint(): void {
  if (window.dispatchEvent(new Event(ASKED, { cancelable: true }))) window.print();
}

/** Takes over what pressing "Print" does. Returns what gives it back. */
export function onPrintAsked(ask: () => void): () => void {
  const listener = (event: Event) => {
    event.preventDefault();
    ask();
  };
  window.addEventListener(ASKED, listener);
  return () => window.removeEventListener(ASKED, listener);
}
