/** What a token opens: figures and tables, to be read; not what was said in single conversations. */
export function isReadByToken(method: string, path: string): boolean {
  return method.toUpperCase() === 'GET' && path.startsWith('/api/analytics/') && !path.startsWith('/api/analytics/chats/');
}
