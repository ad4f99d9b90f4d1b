import { problemHead, type ProblemHead } from './contract.ts';

/** Why a request came to nothing. `code` is the server's, or one of ours where there was no readable answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly code: string;
  /** In the reader's language, from the server; undefined for the codes that are ours. */
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  /** What the server said, whole: `toldWith` reads it. */
  readonly told: unknown;

  constructor(status: number, code: OwnCode | (Pick<ProblemHead, 'code' | 'title'> & Partial<ProblemHead>), told?: unknown) {
    super(typeof code === 'string' ? `${code} (${status})` : code.title);
    this.status = status;
    this.told = told;
    if (typeof code === 'string') {
      this.code = code;
      this.errors = [];
    } else {
      this.code = code.code;
      this.title = code.title;
      this.detail = code.detail;
      this.errors = code.errors ?? [];
    }
  }

  /** Reads an answer that is not a 2xx: problem details where it has them. */
  static of(status: number, body: unknown): ProblemError {
    const found = problemHead.safeParse(body);
    return new ProblemError(status, found.success ? found.data : 'failed', body);
  }
}

/** No connection; an answer of another shape than the contract's; a refusal without problem details. */
type OwnCode = 'offline' | 'unexpected' | 'failed';
