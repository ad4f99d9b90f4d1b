import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { versionQuery } from './versionQuery.ts';

/** Gets the document of a published version of the flow that is open. */
export function useVersionDocument(): (version: number) => Promise<FlowDocument> {
  const queryClient = useQueryClient();
  const { id } = useOpenFlow();
  return useCallback(async (version) => (await queryClient.fetchQuery(versionQuery(id, version))).document, [queryClient, id]);
}
