/** One line of the table that `npm run bench:understanding` prints; figures are shares or AUROC, 0 to 1, or null where not measured. */
export interface UnderstandingFigure {
  readonly set: string;
  readonly measure: string;
  /** What ready-made libraries reach, set up as a user would. */
  readonly nlpjs: number | null;
  readonly minisearch: number | null;
  /** The layers that need no encoder. */
  readonly pure: number | null;
  /** All layers, with the encoders where they are installed. */
  readonly full: number | null;
  readonly goal: number | null;
}
