import type { FlowDocument, FlowVariable } from '../../../engine/sdk/flow.ts';

/** Declares a variable; one that is there already stays as it is. */
export function declareVariable(document: FlowDocument, variable: FlowVariable): FlowDocument {
  if (document.variables.some(({ name }) => name === variable.name)) return document;
  return { ...document, variables: [...document.variables, variable] };
}

/** Puts a declaration in the place of the one of the same name. */
export function changeVariable(document: FlowDocument, variable: FlowVariable): FlowDocument {
  return { ...document, variables: document.variables.map((each) => (each.name === variable.name ? variable : each)) };
}

/** Takes a declaration away. What used the variable stays, and is reported by the check. */
export function forgetVariable(document: FlowDocument, name: string): FlowDocument {
  return { ...document, variables: document.variables.filter((each) => each.name !== name) };
}
