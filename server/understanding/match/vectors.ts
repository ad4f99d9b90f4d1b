/** Unit vectors of a base's phrasings, kept as 8-bit numbers: a 100,000 of 512 take 51 MB. */
export interface Vectors {
  readonly width: number;
  has(phrasing: number): boolean;
  /** As floats; undefined when the phrasing has none. */
  read(phrasing: number): Float32Array | undefined;
  /** Cosine with a unit vector; NaN when the phrasing has none. */
  cosine(phrasing: number, to: Float32Array): number;
}

/** A unit vector in `width` bytes: its numbers between -127 and 127, as far as its greatest allows. */
export function packVector(vector: Float32Array): Uint8Array {
  let most = 1e-9;
  for (const value of vector) most = Math.max(most, Math.abs(value));
  const packed = new Int8Array(vector.length);
  for (let at = 0; at < vector.length; at += 1) packed[at] = Math.round(((vector[at] ?? 0) / most) * 127);
  return new Uint8Array(packed.buffer);
}

/** The vectors of phrasings, by phrasing number; packed ones of another width are passed over. */
export function createVectors(width: number, packed: readonly (Uint8Array | undefined)[]): Vectors {
  const values = new Int8Array(packed.length * width);
  /** One over the length of the packed vector; 0 without one. */
  const scales = new Float32Array(packed.length);
  packed.forEach((bytes, phrasing) => {
    if (bytes?.length !== width) return;
    const own = new Int8Array(bytes.buffer, bytes.byteOffset, width);
    values.set(own, phrasing * width);
    let squares = 0;
    for (const value of own) squares += value * value;
    scales[phrasing] = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  });
  return {
    width,
    has: (phrasing) => (scales[phrasing] ?? 0) > 0,
    read(phrasing) {
      const scale = scales[phrasing] ?? 0;
      return scale === 0 ? undefined : Float32Array.from(values.subarray(phrasing * width, (phrasing + 1) * width), (value) => value * scale);
    },
    cosine(phrasing, to) {
      const scale = scales[phrasing] ?? 0;
      if (scale === 0) return Number.NaN;
      const from = phrasing * width;
      let sum = 0;
      for (let at = 0; at < width; at += 1) sum += (values[from + at] ?? 0) * (to[at] ?? 0);
      return sum * scale;
    },
  };
}

/** The unit vector that a packed one stands for. */
export function unpackVector(packed: Uint8Array): Float32Array {
  const values = new Int8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return Float32Array.from(values, (value) => value / length);
}
