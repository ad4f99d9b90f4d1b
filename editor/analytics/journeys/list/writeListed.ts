/** A place that conversations are listed of: a step, from 0, or a node, or both. The rescue is null. */
export interface Listed {
  readonly at?: number;
  readonly node?: string | null;
}

/** A place as it stands in an address: `2` is the third step, `2.hello` a node there, `.hello` a node, `.` the rescue. */
export function writeListed({ at, node }: Listed): string {
  return `${at ?? ''}${node === undefined ? '' : `.${node ?? ''}`}`;
}
