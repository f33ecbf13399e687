import { vi } from 'vitest';

/** Gives jsdom the item that a clipboard holds, which it does not have. */
export function stubClipboardItem(): void {
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly #flavours: Readonly<Record<string, Blob>>;
      readonly types: readonly string[];
      constructor(flavours: Readonly<Record<string, Blob>>) {
        this.#flavours = flavours;
        this.types = Object.keys(flavours);
      }
      readonly getType = (type: string) => Promise.resolve(this.#flavours[type]);
    },
  );
}

/** Every flavour of what the clipboard holds, by its media type. */
export async function clipboardFlavours(): Promise<Readonly<Record<string, string>>> {
  const [item] = await navigator.clipboard.read();
  const entries = (item?.types ?? []).map(async (type) => [type, (await (await item?.getType(type))?.text()) ?? ''] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** A clipboard that the browser's owner has denied to the site. */
export function denyClipboard(): void {
  const denied = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(denied);
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(denied);
}
