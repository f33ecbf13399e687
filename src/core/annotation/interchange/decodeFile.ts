import { failure, success, type Result } from '../../result.ts';
import type { FileFormat, FileReason } from './reasons.ts';

// Part of the language's surroundings everywhere, and pure; the types of core know the bare language only.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

const MAGIC: readonly (readonly [FileFormat, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
];

/** The text of a file: UTF-8, or UTF-16 by its byte order mark or by where its zero bytes stand; without the mark. */
export function decodeFile(file: string | Uint8Array): Result<string, FileReason> {
  const bytes = typeof file === 'string' ? undefined : file;
  const format = bytes && MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0];
  if (format !== undefined) return failure({ code: 'looks-like', format });
  const text = typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decode(file);
  if (text === undefined || text.includes('\0')) return failure({ code: 'not-text' });
  if (text.trim() === '') return failure({ code: 'empty' });
  const looks = formatOf(text.slice(0, 1_000).trimStart());
  return looks === undefined ? success(text) : failure({ code: 'looks-like', format: looks });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // JSON begins with a character of ASCII, one byte of which is zero in UTF-16.
  if (second === 0 && first !== 0) return 'utf-16le';
  return first === 0 && second !== 0 && second !== undefined ? 'utf-16be' : 'utf-8';
}

function formatOf(start: string): FileFormat | undefined {
  if (start.startsWith('%PDF')) return 'pdf';
  if (/^<(?:!doctype html|html)/i.test(start)) return 'html';
  return start.startsWith('<') ? 'xml' : undefined;
}
