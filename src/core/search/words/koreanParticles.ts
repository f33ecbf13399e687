// Particles that stand at the end of a Korean word, from the longest.
const PARTICLES =
  `으로부터 로부터 에서는 에게서 이라는 으로써 으로서 이라고 에서 에게 으로 까지 부터 만큼 처럼 보다 라는 라고 에는 와의 과의 하고 이나 이며
  은 는 이 가 을 를 의 에 로 와 과 도 만 나`
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length);

/** A Korean word without the particle at its end, when two syllables or more are left; else the word itself. */
export function withoutParticle(word: string): string {
  const particle = PARTICLES.find((each) => word.endsWith(each) && word.length - each.length >= 2);
  return particle === undefined ? word : word.slice(0, -particle.length);
}
