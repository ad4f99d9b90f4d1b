/** A place that conversations are listed of: a step, from 0, or a node, or both, or the nodes of a step that are drawn as one. The rescue is null. */
export interface Listed {
  readonly at?: number;
  readonly node?: string | null;
  readonly others?: true;
}

/** A place as it stands in an address: `2` is the third step, `2.hello` a node there, `2~` the others there, `.hello` a node, `.` the rescue. */
export function writeListed({ at, node, others }: Listed): string {
  return `${at ?? ''}${others ? '~' : node === undefined ? '' : `.${node ?? ''}`}`;
}
