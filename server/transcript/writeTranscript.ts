import type { Transcript } from './transcript.ts';

/** A transcript as its file holds it: one step a line, so that it reads like the conversation it is. */
export function writeTranscript({ steps, ...head }: Transcript): string {
  const fields = Object.entries(head)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => `  ${JSON.stringify(key)}: ${JSON.stringify(field)},`);
  const lines = steps.map((step) => `    ${spaced(JSON.stringify(step, null, 1))}`);
  return `{\n${fields.join('\n')}\n  "steps": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** JSON on one line with a blank after each comma and colon. Line breaks within texts are escaped, so those left are layout. */
function spaced(json: string): string {
  return json.replace(/\[\n\s*/g, '[').replace(/\n\s*\]/g, ']').replace(/\n\s*/g, ' ');
}
