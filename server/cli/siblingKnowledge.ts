import { dirname, join } from 'node:path';

/** Where the knowledge of a flow file lies when nobody says otherwise: `knowledge.json` beside it. */
export function siblingKnowledge(flowFile: string): string {
  return join(dirname(flowFile), 'knowledge.json');
}
