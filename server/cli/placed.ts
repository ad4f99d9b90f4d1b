import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';

/** `file:line:column` as terminals and editors make links of it, as far as it is known. */
export function placed(file: string, { line, column }: Pick<FlowProblem, 'line' | 'column'>): string {
  return [file, line, column].filter((each) => each !== undefined).join(':');
}
