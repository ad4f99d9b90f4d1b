import { minimize, type Slope } from './minimize.ts';

/** Questions of one corpus, and knowledge bases that answer them. Vectors are rows, one after the other. */
export interface MeaningCorpus {
  readonly questions: Float64Array;
  /** Which entry answers a question. */
  readonly answers: Uint32Array;
  /** Means of the entries' phrasings, from all of them or from fewer. */
  readonly bases: readonly Float64Array[];
}

/** How a likeness becomes the logarithm of odds. */
const sharpness = 20;
/** The pull towards the identity: towards what the encoder says by itself. */
const pull = 1e-3;
const rounds = 40;

/**
 * The bilinear map A (width x width, by rows) under which softmax(20 · qᵀ A m) over a base's entries makes the right answers
 * of all corpora most likely, each base weighing the same, with ‖A - I‖² held small. The function is convex in A.
 */
export function fitMeaningMap(corpora: readonly MeaningCorpus[], width: number, most = rounds): Float64Array {
  const identity = Float64Array.from({ length: width * width }, (_, at) => (at % (width + 1) === 0 ? 1 : 0));
  const bases = corpora.reduce((sum, corpus) => sum + corpus.bases.length, 0);
  return minimize((map) => slope(map, identity, corpora, width, bases), identity, most);
}

function slope(map: Float64Array, identity: Float64Array, corpora: readonly MeaningCorpus[], width: number, bases: number): Slope {
  const gradient = map.map((value, at) => pull * (value - (identity[at] ?? 0)));
  let value = map.reduce((sum, each, at) => sum + (pull / 2) * (each - (identity[at] ?? 0)) ** 2, 0);
  for (const { questions, answers, bases: means } of corpora) {
    const mapped = new Float64Array(width);
    const pushed = new Float64Array(width);
    for (let row = 0; row < answers.length; row += 1) {
      const question = questions.subarray(row * width, (row + 1) * width);
      mapped.fill(0);
      for (let i = 0; i < width; i += 1) addTimes(mapped, map, i * width, question[i] ?? 0);
      pushed.fill(0);
      for (const mean of means) value += likelihood(mapped, mean, answers[row] ?? 0, width, 1 / (bases * answers.length), pushed);
      for (let i = 0; i < width; i += 1) addTo(gradient, i * width, pushed, question[i] ?? 0);
    }
  }
  return { value, gradient };
}

/** Adds to `pushed` how the question's mapped vector should move, and answers what its answer costs. */
function likelihood(mapped: Float64Array, means: Float64Array, answer: number, width: number, weight: number, pushed: Float64Array): number {
  const entries = means.length / width;
  const odds = new Float64Array(entries);
  let most = -Infinity;
  for (let entry = 0; entry < entries; entry += 1) {
    let sum = 0;
    const from = entry * width;
    for (let i = 0; i < width; i += 1) sum += (mapped[i] ?? 0) * (means[from + i] ?? 0);
    odds[entry] = sharpness * sum;
    if (sharpness * sum > most) most = sharpness * sum;
  }
  let total = 0;
  for (const each of odds) total += Math.exp(each - most);
  for (let entry = 0; entry < entries; entry += 1) {
    const surplus = Math.exp((odds[entry] ?? 0) - most) / total - (entry === answer ? 1 : 0);
    // Nearly all entries of a large base are beyond question.
    if (Math.abs(surplus) > 1e-7) addTimes(pushed, means, entry * width, weight * sharpness * surplus);
  }
  return -weight * ((odds[answer] ?? 0) - most - Math.log(total));
}

function addTimes(to: Float64Array, what: Float64Array, from: number, times: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + times * (what[from + i] ?? 0);
}

function addTo(to: Float64Array, from: number, what: Float64Array, times: number): void {
  for (let i = 0; i < what.length; i += 1) to[from + i] = (to[from + i] ?? 0) + times * (what[i] ?? 0);
}
