import { checksum } from '../../core/checksum.ts';

/** The form of what stands behind `n=`; a higher number is of a newer version of this program. */
export const PACKING_VERSION = 1;

/** Puts before a packed text what shows whether all of it arrived: version, length in base 36, checksum, with dots between. */
export function frame(body: string): string {
  const head = `${PACKING_VERSION}.${body.length.toString(36)}.`;
  return `${head}${checksum(head + body)}.${body}`;
}

/** Bytes in the base64 of addresses (RFC 4648, section 5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What that base64 stands for; its alphabet has been checked. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Bytes as a stream, for what the platform does with streams alone. */
export function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** All bytes of a stream; rejects where it fails. */
export const drain = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
