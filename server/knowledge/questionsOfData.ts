import * as z from 'zod';

const node = z.looseObject({ '@type': z.union([z.string(), z.array(z.string())]).optional() });
const answer = z.looseObject({ text: z.string() });
const question = z.looseObject({ name: z.string(), acceptedAnswer: z.union([answer, z.array(answer).min(1)]) });

/** How many values of a document are looked at. */
const looked = 200_000;

/** The questions with their answers that a page declares as JSON-LD, wherever in it they stand; none when it is not JSON. */
export function questionsOfData(text: string): { readonly question: string; readonly answer: string }[] {
  const found: { question: string; answer: string }[] = [];
  const stack: unknown[] = [parsed(text)];
  for (let count = 0; stack.length > 0 && count < looked; count += 1) {
    const next = stack.pop();
    if (Array.isArray(next)) {
      for (const each of next.toReversed()) stack.push(each);
      continue;
    }
    const read = node.safeParse(next);
    if (!read.success) continue;
    const asked = [read.data['@type']].flat().includes('Question') ? question.safeParse(next) : null;
    const [first] = asked?.success ? [asked.data.acceptedAnswer].flat() : [];
    if (asked?.success && first) found.push({ question: asked.data.name, answer: first.text });
    else for (const each of Object.values(read.data).toReversed()) stack.push(each);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
