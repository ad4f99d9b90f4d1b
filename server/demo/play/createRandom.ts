/** Chance that comes out the same for the same seed. */
export interface Random {
  /** From 0, below 1. */
  share(): number;
  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean;
  /** A whole number; both ends can come. */
  whole(from: number, to: number): number;
  /** @throws {Error} when there is nothing to pick from. */
  pick<T>(list: readonly T[]): T;
  /** One of the names, each as likely as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  /** Log-normal around a median, as the times are that people take; in the median's unit. */
  around(median: number, spread?: number): number;
  /** Exponential: how long something takes that can happen at any moment. In the mean's unit. */
  wait(mean: number): number;
  /** Chance of its own, that does not hang on how much of this one was used. */
  fork(name: string): Random;
}

/**
 * Makes chance from a seed, with Bob Jenkins' small fast generator of 32-bit numbers.
 *
 * @example createRandom('7').pick(['a', 'b']) // always the same of the two
 */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = [0xf1ea5eed, hash(seed, 1), hash(seed, 2), hash(seed, 3)];
  const share = (): number => {
    const e = (a - ((b << 27) | (b >>> 5))) | 0;
    a = b ^ ((c << 17) | (c >>> 15));
    b = (c + d) | 0;
    c = (d + e) | 0;
    d = (e + a) | 0;
    return (d >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) share();
  /** Box and Muller's. */
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  return {
    share,
    happens: (likelihood) => share() < likelihood,
    whole: (from, to) => from + Math.floor(share() * (to - from + 1)),
    pick<T>(list: readonly T[]): T {
      for (const found of list.slice(Math.floor(share() * list.length))) return found;
      throw new Error('there is nothing to pick from');
    },
    weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
      const names: K[] = [];
      let total = 0;
      for (const name in weights) {
        names.push(name);
        total += weights[name] ?? 0;
      }
      let left = share() * total;
      const found = names.find((name) => (left -= weights[name] ?? 0) < 0) ?? names.at(-1);
      if (found === undefined) throw new Error('there is nothing to pick from');
      return found;
    },
    around: (median, spread = 0.6) => median * Math.exp(spread * normal()),
    wait: (mean) => -mean * Math.log(1 - share()),
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

/** FNV-1a over the text's UTF-16 units. */
function hash(text: string, salt: number): number {
  let sum = 0x811c9dc5 ^ salt;
  for (let place = 0; place < text.length; place += 1) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  return sum | 0;
}
