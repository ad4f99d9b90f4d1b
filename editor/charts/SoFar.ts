/** What a chart's last point is of, where it is still running: today, or a period of several days that today is in. */
export type SoFar = 'today' | 'period';
