import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';

// A script that comes late is compiled when it is first asked for, which takes a second on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

// jsdom's own frames stop with a file, and the next one in the same window waits for them forever; ours end with each test.
const frames = new Set<number>();

// jsdom has no layout and no dialogs; what tests need of them is said here, and real browsers test the rest.
beforeEach(() => {
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  window.requestAnimationFrame = (callback) => {
    const frame = window.setTimeout(() => callback(performance.now()), 16);
    frames.add(frame);
    return frame;
  };
  window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
  // Nothing is laid out, so everything is near.
  window.IntersectionObserver ??= class {
    readonly root = null;
    readonly rootMargin = '';
    readonly scrollMargin = '';
    readonly thresholds = [];
    readonly #callback: IntersectionObserverCallback;
    constructor(callback: IntersectionObserverCallback) {
      this.#callback = callback;
    }
    observe() {
      this.#callback([{ isIntersecting: true } as IntersectionObserverEntry], this); // `as`: all that is asked of it here
    }
    disconnect() {}
    unobserve() {}
    takeRecords = () => [];
  };
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  for (const frame of frames) window.clearTimeout(frame);
  frames.clear();
  localStorage.clear();
  sessionStorage.clear();
});
