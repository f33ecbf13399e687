/** Acts when the browser has nothing else to do, two seconds from now at the latest. */
export function whenIdle(act: () => void): void {
  // Safari has no idle callbacks; a short wait lets what was asked for come first there.
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
}
