/** So many attributes a contact has at most. */
export const attributesMost = 64;

/** New attributes with as many of the old ones as there is room for. */
export function limitAttributes(added: Readonly<Record<string, string>>, old: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(old).filter(([name]) => !Object.hasOwn(added, name));
  return Object.fromEntries([...kept.slice(0, Math.max(0, attributesMost - Object.keys(added).length)), ...Object.entries(added)].slice(0, attributesMost));
}
