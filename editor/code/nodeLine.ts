import { walkJson } from '../../engine/sdk/walkJson.ts';

/** The line, from 1, on which the node at an index begins in a flow's text; null when there is none. Linear in the text. */
export function nodeLine(text: string, index: number): number | null {
  let line: number | null = null;
  walkJson(text, Infinity, (path, place) => {
    if (path.length === 2 && path[0] === 'nodes' && path[1] === index) line ??= place.line;
  });
  return line;
}
