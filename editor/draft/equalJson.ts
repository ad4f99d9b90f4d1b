/** Whether two JSON values say the same; the order of an object's keys says nothing. Quick where parts are the very same object. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, index) => equalJson(each, b[index]));
  }
  const [ofA, ofB] = [defined(a), defined(b)];
  return ofA.size === ofB.size && [...ofA].every(([key, value]) => ofB.has(key) && equalJson(value, ofB.get(key)));
}

function defined(of: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(of).filter(([, value]) => value !== undefined));
}
