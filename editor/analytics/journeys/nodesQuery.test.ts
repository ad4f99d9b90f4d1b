import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { versionQuery } from '../../versions/versionQuery.ts';
import { nodesQuery } from './nodesQuery.ts';

test('older versions are read only until every node is found', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const publish = (version: number, ...nodes: string[]) => client.setQueryData(versionQuery('shop', version).queryKey, { document: { nodes: nodes.map((id) => ({ id, type: `v${version}`, config: {} })) } } as never);
  publish(9, 'hello', 'pay');
  publish(8, 'hello', 'ask');
  publish(7, 'ask', 'rate');
  // Version 6 cannot be read: whoever asks for it fails.
  const typesOf = async (...ids: string[]) => [...(await client.fetchQuery(nodesQuery(client, 'shop', [9, 8, 7, 6], ids))).nodes].map(([id, { type }]) => [id, type]);
  expect(await typesOf('hello')).toEqual([['hello', 'v9'], ['pay', 'v9']]);
  expect(await typesOf('rate', 'ask', 'hello')).toEqual([['hello', 'v9'], ['pay', 'v9'], ['ask', 'v8'], ['rate', 'v7']]);
  await expect(typesOf('gone')).rejects.toBeInstanceOf(Error);
});
