/** Numbers from 0 up to 1 that look random and are the same for a seed (mulberry32, public domain). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whole numbers from 0 up to what is asked for, the same for a seed. */
export function seededRandom(seed: number): (below: number) => number {
  const random = makeRandom(seed);
  return (below) => Math.floor(random() * 4_294_967_296) % below;
}
