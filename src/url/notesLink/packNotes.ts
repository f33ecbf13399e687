import { drain, frame, streamOf, toBase64Url } from './packing.ts';

/**
 * Packs a JSON text for an address: `1.`, length, checksum, and the text as raw deflate in base64 of addresses. Rejects where the browser
 * has no `CompressionStream`.
 */
export async function packNotes(json: string): Promise<string> {
  const packed = streamOf(new TextEncoder().encode(json)).pipeThrough(new CompressionStream('deflate-raw'));
  return frame(toBase64Url(await drain(packed)));
}
