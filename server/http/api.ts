import { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type * as z from 'zod';
import { catalogue, type ProblemCode } from '../../engine/sdk/catalogue.ts';
import { problem, type StaffMember } from '../contract.ts';
import { ProblemError } from '../problem.ts';

/** What a request carries through the app. `staff` is there once someone has signed in; `token` is what the token is called that a program came with. */
export interface ApiEnv {
  readonly Bindings: Partial<HttpBindings>;
  readonly Variables: { staff: StaffMember; token: string | undefined };
}

/** A router whose validation failures are problems like any other. */
export function createApi(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues);
    },
  });
}

function invalid(issues: readonly z.core.$ZodIssue[]): ProblemError {
  const flat = issues.flatMap(flatten);
  const errors = flat.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  const damaged = flat.some((issue) => issue.code === 'custom' && issue.params?.['problem'] === 'request.text-damaged');
  return new ProblemError(damaged ? 'request.text-damaged' : 'request.invalid', { errors });
}

function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(flatten) : [issue];
}

/** The problem answers of a route, for its OpenAPI description. */
export function problems(...codes: ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(catalogue[code].status, [...(byStatus.get(catalogue[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [status, { description: group.join(', '), content: { 'application/problem+json': { schema: problem } } }]),
  );
}

/** A JSON body or answer, for a route's description. */
export function jsonOf<S extends z.ZodType>(schema: S) {
  return { 'application/json': { schema } };
}
