/** A random id of 32 hex digits. `crypto.randomUUID` is missing on plain http, where many try Handrail first. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
