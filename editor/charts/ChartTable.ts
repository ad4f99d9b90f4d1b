/** What a chart shows, as a table: for reading, for the keyboard and for files. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  /** In the order of the chart's points. */
  readonly rows: readonly Readonly<Record<string, ChartCell>>[];
}

export interface ChartColumn {
  readonly key: string;
  readonly title: string;
  readonly numeric?: boolean;
  /** How a value is shown, with its unit; files hold it as it is. */
  readonly show?: (value: ChartCell) => string;
}

/** Null is what there is nothing to say about. */
export type ChartCell = string | number | null;
