/** Lets elements say whether they can be seen, by attributes alone: jsdom has no such call. */
export function stubVisibility(): void {
  Element.prototype.checkVisibility ??= function checkVisibility(this: Element) {
    return this.closest('[hidden], details:not([open]) > :not(summary)') === null;
  };
}
