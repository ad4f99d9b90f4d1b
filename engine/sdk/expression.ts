import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { childNodes } from './childNodes.ts';
import { asksForAttribute, contactSchema, lookIntoAttributes, readContact } from './contactExpressions.ts';
import { variableName, type FlowVariable } from './flow.ts';
import { localize, type LocalizedText } from './localizedText.ts';
import type { Scope } from './machine.ts';
import { compilePattern } from './pattern.ts';
import type { Value, VariableType } from './value.ts';

/** What is wrong with an expression, where: `path` is its place in the node's configuration. */
export interface ExpressionIssue {
  readonly path: string;
  readonly message: string;
  /** What it is about when that is a variable which the flow does not declare, with the type it is used as. */
  readonly undeclared?: { readonly name: string; readonly type: VariableType };
}

/** A place where a variable's value is wanted. */
export interface VariableRead {
  readonly path: string;
  readonly name: string;
}

/**
 * Compiles the expressions of one flow. Every method type-checks at once against the flow's
 * variables; what is wrong is added to `issues`, and the function returned then throws if called.
 */
export interface Expressions {
  condition(source: string, path: string): (scope: Scope) => boolean;
  /** `given` names variables whose values are at hand there, whatever the conversation has set. */
  value(source: string, type: VariableType, path: string, given?: ReadonlySet<string>): (scope: Scope) => Value;
  /** A text with `{{ expression }}` in it, in the reader's language. `given` as above. */
  text(text: LocalizedText, path: string, given?: ReadonlySet<string>): (scope: Scope) => string;
  /**
   * Fills in the `{{ expression }}` of a text that is known only while the conversation runs, such as an answer of the knowledge.
   * Never throws: an expression that is unsound, or fails, becomes an empty text. What comes of one is not read again.
   */
  fill(source: string, scope: Scope): string;
  /** A pattern that the whole of a text has to fit; one that is not RE2 is reported. */
  pattern(source: string, path: string): (text: string) => boolean;
  /** Reports a name that the flow does not declare, or declares with another type. */
  variable(name: string, type: VariableType, path: string): void;
  /** The type of a variable that a node sets to an expression's value; a name the flow does not declare is reported. */
  typeOf(name: string, path: string, source: string): VariableType;
  readonly issues: ExpressionIssue[];
  /** The declared variables that expressions read. */
  readonly reads: VariableRead[];
}

/**
 * The expression language is CEL. Conditions and `{{ }}` see the flow's variables and `text` (what
 * the customer typed last), `locale`, `now` (a timestamp) and, unless the flow has a variable of that
 * name, `contact` (see `ContactFacts`; an attribute that is not known reads as an empty text). Numbers are doubles, and may be mixed
 * with whole literals. `matches` is RE2, as CEL defines it.
 */
export function createExpressions(variables: readonly FlowVariable[], locales: readonly string[]): Expressions {
  const types = new Map(variables.map((each) => [each.name, each.type]));
  const environment = (types.has('contact') ? base : contactBase).clone();
  for (const [name, type] of types) environment.registerVariable(name, celType[type]);
  const issues: ExpressionIssue[] = [];
  const reads: VariableRead[] = [];

  function compile(source: string, wanted: readonly string[], path: string, given: ReadonlySet<string> = none): (scope: Scope) => unknown {
    try {
      const program = environment.parse(source);
      useLinearTimePatterns(program.ast);
      if (!types.has('contact')) lookIntoAttributes(program.ast);
      const read = new Set<string>();
      findNames(program.ast, none, read);
      for (const name of read) if (types.has(name) && !given.has(name)) reads.push({ path, name });
      if (loopDepth(program.ast) > loopsWithinLoops) return invalid(issues, path, `all, exists, map, filter and matches may stand ${loopsWithinLoops} deep at most`);
      const checked = program.check();
      if (!checked.valid) return invalid(issues, path, checked.error?.message ?? 'invalid expression', undeclaredIn(source, wanted, checked.error?.message));
      if (!wanted.includes(checked.type ?? 'dyn')) return invalid(issues, path, `expected ${wanted.join(' or ')}, found ${checked.type}`);
      if (read.has('contact') && !types.has('contact')) {
        if (asksForAttribute(program.ast)) return invalid(issues, path, 'write "name" in contact.attributes in place of has()');
        return (scope) => program({ ...scope.variables, text: scope.text, locale: scope.locale, now: new Date(scope.now), contact: readContact(scope.contact) });
      }
      return (scope) => program({ ...scope.variables, text: scope.text, locale: scope.locale, now: new Date(scope.now) });
    } catch (error) {
      return invalid(issues, path, error instanceof Error ? error.message : String(error));
    }
  }

  const supposed = new Map<string, typeof environment>();

  /** The flow's environment as it would be with one more variable. */
  function declaring(name: string, type: VariableType): typeof environment {
    const key = `${type} ${name}`;
    const known = supposed.get(key) ?? environment.clone().registerVariable(name, celType[type]);
    supposed.set(key, known);
    return known;
  }

  /** The variable that an expression lacks, as the first type with which it would be sound. */
  function undeclaredIn(source: string, wanted: readonly string[], message = ''): ExpressionIssue['undeclared'] {
    const name = /^Unknown variable: (\w+)/.exec(message)?.[1];
    if (name === undefined || !variableName.safeParse(name).success) return undefined;
    const type = candidates.find((each) => {
      const checked = declaring(name, each).check(source);
      return checked.valid ? wanted.includes(checked.type ?? 'dyn') : (checked.error?.message.startsWith('Unknown variable: ') ?? false);
    });
    return { name, type: type ?? 'text' };
  }

  function template(source: string, path: string, given?: ReadonlySet<string>): (scope: Scope) => string {
    const parts = splitTemplate(source);
    if (parts === null) return invalid(issues, path, 'an opening {{ has no closing }}');
    const compiled = parts.map((part) => (part.literal ? () => part.source : compile(part.source, printable, path, given)));
    const [first] = compiled;
    if (compiled.length === 1 && first && parts[0]?.literal) return () => parts[0]?.source ?? '';
    return (scope) => compiled.map((part) => print(part(scope), scope.locale)).join('');
  }

  const filled = new Map<string, readonly ((scope: Scope) => string)[]>();

  /** The parts of a text that is met at run time; what is wrong with it is not the flow's to report. */
  function partsOf(source: string): readonly ((scope: Scope) => string)[] {
    const reported = [issues.length, reads.length] as const;
    const parts = (splitTemplate(source) ?? [{ literal: true, source }]).map((part) => {
      if (part.literal) return () => part.source;
      if (!environment.check(part.source).valid) return () => '';
      const program = compile(part.source, printable, '');
      return (scope: Scope) => print(program(scope), scope.locale);
    });
    issues.splice(reported[0]);
    reads.splice(reported[1]);
    return parts;
  }

  return {
    issues,
    reads,
    fill(source, scope) {
      const parts = filled.get(source) ?? partsOf(source);
      // Taken out and put in again, so that the first is the one not used for longest.
      filled.delete(source);
      filled.set(source, parts);
      for (const [oldest] of filled) if (filled.size > filledMost) filled.delete(oldest);
      return parts.map((part) => orNothing(() => part(scope))).join('');
    },
    condition(source, path) {
      const program = compile(source, ['bool', 'dyn'], path);
      return (scope) => program(scope) === true;
    },
    value(source, type, path, given) {
      const program = compile(source, accepted[type], path, given);
      return (scope) => toValue(program(scope), type);
    },
    text(text, path, given) {
      const written = Object.entries(text).filter(([, source]) => source.trim() !== '');
      const byLocale = new Map(written.map(([tag, source]) => [tag, template(source, `${path}.${tag}`, given)]));
      return (scope) => {
        const exact = byLocale.get(scope.locale);
        if (exact) return exact(scope);
        const tag = localize(Object.fromEntries([...byLocale.keys()].map((key) => [key, key])), scope.locale, locales);
        return byLocale.get(tag)?.(scope) ?? '';
      };
    },
    pattern(source, path) {
      try {
        return compilePattern(source, 'whole');
      } catch (error) {
        return invalid(issues, path, error instanceof Error ? error.message : String(error));
      }
    },
    variable(name, type, path) {
      const declared = types.get(name);
      if (declared === undefined) issues.push({ path, message: `the flow has no variable ${name}`, undeclared: { name, type } });
      else if (declared !== type) issues.push({ path, message: `the variable ${name} is a ${declared}, not a ${type}` });
    },
    typeOf(name, path, source) {
      const declared = types.get(name);
      if (declared !== undefined) return declared;
      const checked = environment.check(source);
      const type = candidates.find((each) => accepted[each].includes(checked.type ?? 'dyn')) ?? 'text';
      issues.push({ path, message: `the flow has no variable ${name}`, undeclared: { name, type } });
      return type;
    },
  };
}

const celType: Readonly<Record<VariableType, string>> = { text: 'string', number: 'double', boolean: 'bool', list: 'list<string>' };

const accepted: Readonly<Record<VariableType, readonly string[]>> = {
  text: ['string', 'dyn'],
  number: ['double', 'int', 'uint', 'dyn'],
  boolean: ['bool', 'dyn'],
  list: ['list<string>', 'list', 'list<dyn>', 'list<T>', 'dyn'],
};

/** In the order in which an unknown variable is taken for one of them. */
const candidates: readonly VariableType[] = ['text', 'number', 'boolean', 'list'];

const none: ReadonlySet<string> = new Set();

/** Texts met at run time that are kept as they were compiled, for each flow. */
const filledMost = 200;

function orNothing(say: () => string): string {
  try {
    return say();
  } catch {
    return '';
  }
}

const printable = ['string', 'double', 'int', 'uint', 'bool', 'list<string>', 'dyn'];

const base = new Environment({ limits: { maxAstNodes: 2_000, maxDepth: 60, maxListElements: 500, maxMapEntries: 100, maxCallArguments: 16 } })
  .registerVariable('text', 'string')
  .registerVariable('locale', 'string')
  .registerVariable('now', 'google.protobuf.Timestamp')
  .registerFunction('string.matchesLinear(string): bool', (text: string, pattern: string) => compilePattern(pattern)(text.slice(0, 4_000)))
  .registerOperator('double + int: double', (a: number, b: bigint) => a + Number(b))
  .registerOperator('int + double: double', (a: bigint, b: number) => Number(a) + b)
  .registerOperator('double - int: double', (a: number, b: bigint) => a - Number(b))
  .registerOperator('int - double: double', (a: bigint, b: number) => Number(a) - b)
  .registerOperator('double * int: double', (a: number, b: bigint) => a * Number(b))
  .registerOperator('int * double: double', (a: bigint, b: number) => Number(a) * b)
  .registerOperator('double / int: double', (a: number, b: bigint) => a / Number(b))
  .registerOperator('int / double: double', (a: bigint, b: number) => Number(a) / b)
  .registerOperator('double % int: double', (a: number, b: bigint) => a % Number(b))
  .registerOperator('double in list<int>: bool', (a: number, list: readonly bigint[]) => list.some((each) => a === Number(each)))
  .registerOperator('double == int: bool', (a: number, b: bigint) => a === Number(b));

const contactBase = base.clone().registerVariable({ name: 'contact', schema: contactSchema });

/** How deep what goes through a whole list or text may stand within each other: a list of 1,000 gone through three deep takes 40 s. */
const loopsWithinLoops = 2;

const loops: ReadonlySet<unknown> = new Set(['all', 'exists', 'exists_one', 'map', 'filter', 'matches', 'matchesLinear']);

function loopDepth(node: ASTNode): number {
  const inner = Math.max(0, ...childNodes(node.args).map(loopDepth));
  return node.op === 'rcall' && loops.has(node.args[0]) ? inner + 1 : inner;
}

/** The library's own `matches` is a native, backtracking regular expression: 18 s for 28 characters. */
function useLinearTimePatterns(node: ASTNode): void {
  if (node.op === 'rcall' && node.args[0] === 'matches') node.args[0] = 'matchesLinear';
  for (const child of childNodes(node.args)) useLinearTimePatterns(child);
}

/** The names that an expression reads; what `all`, `exists`, `map` and the like call their items is none of them. */
function findNames(node: ASTNode, own: ReadonlySet<string>, found: Set<string>): void {
  if (node.op === 'id' && !own.has(node.args)) found.add(node.args);
  if (node.op === 'rcall' && loops.has(node.args[0])) {
    const [, receiver, [item, ...bodies]] = node.args;
    findNames(receiver, own, found);
    const inner = item?.op === 'id' ? new Set([...own, item.args]) : own;
    for (const each of item ? [item, ...bodies] : []) findNames(each, inner, found);
  } else {
    for (const child of childNodes(node.args)) findNames(child, own, found);
  }
}

function invalid(issues: ExpressionIssue[], path: string, message: string, undeclared?: ExpressionIssue['undeclared']): () => never {
  issues.push({ path, message: message.split('\n', 1)[0] ?? message, ...(undeclared && { undeclared }) });
  return () => {
    throw new Error(`${path}: ${message}`);
  };
}

function splitTemplate(source: string): { literal: boolean; source: string }[] | null {
  const parts: { literal: boolean; source: string }[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('{{', at);
    if (open < 0) break;
    const shut = source.indexOf('}}', open);
    if (shut < 0) return null;
    if (open > at) parts.push({ literal: true, source: source.slice(at, open) });
    parts.push({ literal: false, source: source.slice(open + 2, shut).trim() });
    at = shut + 2;
  }
  if (at < source.length || parts.length === 0) parts.push({ literal: true, source: source.slice(at) });
  return parts;
}

function print(of: unknown, locale: string): string {
  if (typeof of === 'string') return of;
  if (typeof of === 'number') return String(Number(of.toPrecision(12)));
  if (Array.isArray(of)) return of.map((each) => print(each, locale)).join(locale.startsWith('zh') ? '、' : ', ');
  return String(of);
}

function toValue(of: unknown, type: VariableType): Value {
  if (type === 'number') return finite(Number(of));
  if (type === 'boolean') return of === true;
  if (type === 'list') return Array.isArray(of) ? of.slice(0, 1_000).map((each) => String(each).slice(0, 4_000)) : [];
  return String(of).slice(0, 4_000);
}

/** NaN and the infinities are not JSON: a conversation that carried one could not be stored. */
function finite(of: number): number {
  if (!Number.isFinite(of)) throw new Error(`the result is ${of}, which is not a number that can be kept`);
  return of;
}
