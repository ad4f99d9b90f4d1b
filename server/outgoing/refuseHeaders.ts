import { ProblemError } from '../problem.ts';

/** What the client itself says of the connection, and what clouds ask for before they tell their secrets. */
const refused = /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|keep-alive|proxy-.*|.*metadata.*|x-aws-.*|x-forwarded-.*|forwarded)$/i;
const token = /^[\w!#$%&'*+.^`|~-]+$/;
/** Visible characters, blanks and tabs; no line breaks. */
const plain = /^[\t\u0020-\u007E\u0080-\u00FF]*$/;

/** @throws {ProblemError} `outgoing.header-refused` for a header that would change where or how a request goes. */
export function refuseHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!token.test(name) || refused.test(name) || !plain.test(value)) throw new ProblemError('outgoing.header-refused', { details: { name: name.slice(0, 64) } });
  }
}
