import type { SharedRefusal } from '../../core/annotation/sharing/sharedNotes.ts';
import { checksum } from '../../core/checksum.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { drain, fromBase64Url, PACKING_VERSION, streamOf } from './packing.ts';
import { repairsOf } from './repairs.ts';

/** Longer values are refused unread: UTF-16 code units. */
export const LONGEST_PACKED = 65_536;
/** More is not unpacked: bytes. */
export const LARGEST_UNPACKED = 1_048_576;

const WHOLE = /^(\d+)\.([0-9a-z]+)\.([0-9a-z]{14})\.([A-Za-z0-9_-]*)$/;
// What is left of one that was cut before its last dot.
const HEAD = /^(?:1(?:\.(?:[0-9a-z]+(?:\.[0-9a-z]{0,14})?)?)?)?$/;

/**
 * Unpacks what `packNotes` made (untrusted, as it stands in the fragment). What chats and mail programs do to links is mended only where
 * the checksum then agrees; length and checksum are looked at before anything is unpacked.
 */
export async function unpackNotes(value: string): Promise<Result<string, SharedRefusal>> {
  if (value.length > LONGEST_PACKED) return failure({ code: 'too-large' });
  // Where there is nothing to mend, mending is not tried.
  const candidates = WHOLE.test(value) ? [value] : repairsOf(value);
  const whole = candidates.find(isWhole);
  if (whole === undefined) return failure(diagnose(candidates.find((one) => WHOLE.test(one) || HEAD.test(one)) ?? value));
  if (typeof DecompressionStream === 'undefined') return failure({ code: 'unsupported' });
  return inflate(fromBase64Url(whole.slice(whole.lastIndexOf('.') + 1)));
}

function isWhole(value: string): boolean {
  const [, version, length, sum, body] = WHOLE.exec(value) ?? [];
  if (version !== String(PACKING_VERSION) || length === undefined || body === undefined) return false;
  return body.length.toString(36) === length && checksum(`${version}.${length}.${body}`) === sum;
}

function diagnose(value: string): SharedRefusal {
  const [, version, length, , body] = WHOLE.exec(value) ?? [];
  if (/^(?:[2-9]|[1-9]\d+)\./.test(value)) return { code: 'newer-version' };
  if (HEAD.test(value)) return { code: 'incomplete', percent: 0 };
  const expected = version === String(PACKING_VERSION) && length !== undefined && length.length <= 4 ? parseInt(length, 36) : 0;
  if (body === undefined || body.length >= expected) return { code: 'damaged' };
  return { code: 'incomplete', percent: Math.min(99, Math.round((body.length / expected) * 100)) };
}

// In pieces, so that a few bytes that stand for gigabytes are noticed before they are there.
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Result<string, SharedRefusal>> {
  let size = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (piece, controller) => {
      size += piece.length;
      if (size > LARGEST_UNPACKED) controller.error(new Error('More than is unpacked.'));
      else controller.enqueue(piece);
    },
  });
  try {
    const unpacked = await drain(streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')).pipeThrough(counted));
    return success(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked));
  } catch {
    return failure(size > LARGEST_UNPACKED ? { code: 'too-large' } : { code: 'damaged' });
  }
}
