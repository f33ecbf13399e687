/** Gives jsdom, which has no popovers but hides them, as much of them as shows and hides one. */
export function stubPopovers(): void {
  HTMLElement.prototype.showPopover = function showPopover() {
    this.style.display = 'block';
  };
  HTMLElement.prototype.hidePopover = function hidePopover() {
    this.style.removeProperty('display');
  };
}
