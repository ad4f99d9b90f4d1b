/** Whether two JSON values say the same; the order of an object's keys says nothing. Quick where parts are the very same object. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, index) => equalJson(each, b[index]));
  }
  return Object.keys(a).every((key) => equalJson(own(a, key), own(b, key))) && Object.keys(b).every((key) => Object.hasOwn(a, key) || own(b, key) === undefined);
}

/** A key that holds nothing is as good as none. */
function own(of: object, key: string): unknown {
  return Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined;
}
