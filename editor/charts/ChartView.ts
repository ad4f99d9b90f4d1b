/** Whether a chart is read as a table, and how to change that. */
export type ChartView = readonly [asTable: boolean, change: (asTable: boolean) => void];
