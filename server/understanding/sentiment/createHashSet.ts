/** A set of 32-bit hashes that is filled and emptied for every text: several times as fast as a `Set`, which is the most of reading a mood. */
export interface HashSet {
  add(hash: number): void;
  /** The hashes in the order in which they came, each once; the set is empty afterwards. */
  take(): Uint32Array;
}

export function createHashSet(): HashSet {
  const slots = new Uint32Array(size);
  // A slot is taken when it bears the number of the text that is being read.
  const takenBy = new Uint32Array(size);
  const hashes = new Uint32Array(most);
  let length = 0;
  let text = 1;
  return {
    add(hash) {
      if (length === most) return;
      let slot = hash & (size - 1);
      while (takenBy[slot] === text) {
        if (slots[slot] === hash) return;
        slot = (slot + 1) & (size - 1);
      }
      takenBy[slot] = text;
      slots[slot] = hash;
      hashes[length] = hash;
      length += 1;
    },
    take() {
      const taken = hashes.slice(0, length);
      length = 0;
      text = (text + 1) >>> 0;
      return taken;
    },
  };
}

const size = 1 << 16;
const most = size / 2;
