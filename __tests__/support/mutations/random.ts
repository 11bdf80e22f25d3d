/** A number from 0 to below 1, the same ones in the same order for the same seed. */
export type Random = () => number;

/** A generator of pseudo-random numbers: xorshift, 32 bits. */
export function randomFrom(seed: number): Random {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to below a bound. */
export function pick(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}

/** At most so many of the items, chosen by chance, in their order. */
export function choose<T>(random: Random, items: readonly T[], count: number): T[] {
  const left = items.map((item, index) => ({ item, index, rank: random() })).sort((a, b) => a.rank - b.rank);
  return left
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** A word with one letter left out, doubled or swapped with the next, as people mistype. */
export function mistype(random: Random, word: string): string {
  for (let attempt = 0; attempt < 20; attempt++) {
    const at = pick(random, word.length);
    const letter = word[at] ?? '';
    const next = word[at + 1] ?? '';
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const mistyped = [before + after, before + letter + letter + after, before + next + letter + after.slice(1)][
      pick(random, 3)
    ];
    if (/\w/.test(letter) && mistyped !== undefined && mistyped !== word && mistyped !== '') return mistyped;
  }
  return `${word}x`;
}
