// What a mail program puts behind an address that ends a sentence, or around it.
const BEHIND = /[)\].>,;:!?'"»”’]+$/;
const MOST_ENCODINGS = 3;

/**
 * A value as it came and as it may have been before chats and mail programs changed it: encoded once more or twice, punctuation behind it,
 * breaks in it, signs of another base64. None is right by itself: whoever takes one must have its checksum agree.
 */
export function repairsOf(value: string): string[] {
  const decoded = [value];
  for (let encoded = value; decoded.length <= MOST_ENCODINGS && encoded.includes('%');) {
    encoded = decode(encoded);
    decoded.push(encoded);
  }
  return [...new Set(decoded.flatMap((one) => [one, ...mended(one.replace(BEHIND, ''))]))];
}

function mended(ended: string): string[] {
  const plain = ended.replaceAll('/', '_').replace(/=+$/, '');
  return [
    ended,
    // `+` and a space may stand for a break that was put in, or for the sign that this base64 writes `-`.
    ended.replace(/[\s+]+/g, '').replace(BEHIND, ''),
    plain.replace(/\s+/g, '').replaceAll('+', '-'),
    plain.replaceAll(/[ +]/g, '-'),
  ];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Cut in the middle of a sequence, or with a sign of its own: what can be decoded is.
    return text.replace(/%[0-7][0-9a-f]/gi, (sequence) => decodeURIComponent(sequence));
  }
}
