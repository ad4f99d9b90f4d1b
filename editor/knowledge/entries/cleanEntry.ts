import type { Entry } from '../indexEntries.ts';

/** An entry as it is stored: what was left blank is not in it. */
export function cleanEntry({ id, phrasings, answer, variants, leadsTo, category, unlisted, only }: Entry): Entry {
  const said = variants?.flatMap(({ answer: other, mood }) => {
    const text = texts(other);
    return Object.keys(text).length === 0 ? [] : [{ answer: text, ...(mood && { mood }) }];
  });
  const asked = Object.entries(phrasings).map(([tag, lines]) => [tag, lines.map((line) => line.trim()).filter((line) => line !== '')] as const).filter(([, lines]) => lines.length > 0);
  const limits = only && {
    ...(only.channels && only.channels.length > 0 && { channels: only.channels }),
    ...(only.from && { from: only.from }),
    ...(only.until && { until: only.until }),
    ...contactOf(only.contact),
  };
  return {
    id,
    phrasings: Object.fromEntries(asked),
    answer: texts(answer),
    ...(said && said.length > 0 && { variants: said }),
    ...(leadsTo?.trim() && { leadsTo: leadsTo.trim() }),
    ...(category && { category }),
    ...(unlisted && { unlisted }),
    ...(limits && Object.keys(limits).length > 0 && { only: limits }),
  };
}

function texts(of: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([tag, text]) => [tag, text.trim()]).filter(([, text]) => text !== ''));
}

function contactOf(contact: Readonly<Record<string, string>> | undefined): { contact?: Record<string, string> } {
  const filled = Object.entries(contact ?? {}).flatMap(([name, value]) => (name.trim() === '' ? [] : [[name.trim(), value.trim()]]));
  return filled.length === 0 ? {} : { contact: Object.fromEntries(filled) };
}
