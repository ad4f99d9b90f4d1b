/** What a token opens: figures and tables, to be read. */
export function isReadByToken(method: string, path: string): boolean {
  return method.toUpperCase() === 'GET' && path.startsWith('/api/analytics/');
}
