import { printJson } from '../code/printJson.ts';
import { readFlow } from './readFlow.ts';

/** Hands a flow's draft to the browser as a file to keep. Tells the file's name. @throws {ProblemError} */
export async function exportFlow(id: string): Promise<string> {
  const { flow, document: content } = await readFlow(id);
  const name = `${flow.slug}.flow.json`;
  const address = URL.createObjectURL(new Blob([printJson(content), '\n'], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
