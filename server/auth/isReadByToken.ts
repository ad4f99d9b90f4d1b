/** What a token opens: figures and tables, to be read; no whole conversation. */
export function isReadByToken(method: string, path: string): boolean {
  return method.toUpperCase() === 'GET' && path.startsWith('/api/analytics/') && !path.startsWith('/api/analytics/chats/');
}
