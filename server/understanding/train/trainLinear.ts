export interface LinearExample {
  readonly features: Uint32Array;
  /** 1, -1, or 0 for neither. */
  readonly target: number;
  readonly weight: number;
}
