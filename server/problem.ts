import { catalogue, describe, type Details, type ProblemCode } from '../engine/sdk/catalogue.ts';
import type { FlowProblem } from '../engine/sdk/flowProblem.ts';
import type { KnowledgeTestRun, Problem, TranscriptResult } from './contract.ts';

/** What goes with a problem beyond its code. */
export interface ProblemExtras {
  readonly details?: Details;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly problems?: readonly FlowProblem[];
  /** The revision that is stored, where another one was expected. */
  readonly revision?: number;
  readonly transcripts?: readonly TranscriptResult[];
  /** What the test set of a knowledge base makes of a change. */
  readonly tests?: KnowledgeTestRun;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** A refusal with a code from the catalogue; thrown anywhere, answered in one place. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code);
    this.code = code;
    this.extras = extras;
  }
}

/** Whether an error is one that passes by itself, so that trying the very same again makes sense. */
export function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && catalogue[error.code].status === 503;
}

/** The RFC 9457 body for a problem, in the reader's language. */
export function problemBody(code: ProblemCode, extras: ProblemExtras, language: 'zh' | 'en'): Problem {
  const { title, todo } = describe(code, extras.details);
  // A document's own problem says more than its code does.
  const told = extras.problems?.find((each) => each.code === code);
  return {
    type: `https://handrail.dev/problems/${code}`,
    title: title[language],
    status: catalogue[code].status,
    code,
    detail: told?.text[language] ?? todo[language],
    ...(extras.errors ? { errors: [...extras.errors] } : {}),
    ...(extras.problems ? { problems: [...extras.problems] } : {}),
    ...(extras.revision === undefined ? {} : { revision: extras.revision }),
    ...(extras.tests ? { tests: extras.tests } : {}),
    ...(extras.transcripts ? { transcripts: [...extras.transcripts] } : {}),
  };
}

/** The language of an `Accept-Language` header that Handrail speaks, by its order of preference. */
export function readerLanguage(header: string | undefined): 'zh' | 'en' {
  const ranked = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find((each) => each !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality);
  return ranked.find(({ tag }) => /^(zh|en)\b/.test(tag))?.tag.startsWith('zh') ? 'zh' : 'en';
}
