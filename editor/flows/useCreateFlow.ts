import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { flowsQuery } from '../home/flowsQuery.ts';
import { createFlow } from './createFlow.ts';

/** Makes a flow of a document and opens it in the editor. */
export function useCreateFlow(): { create: (slug: string, document: FlowDocument) => void; busy: boolean; error: unknown; reset: () => void } {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ slug, document }: { slug: string; document: FlowDocument }) => createFlow(slug, document),
    async onSuccess({ id }) {
      void queryClient.invalidateQueries({ queryKey: flowsQuery.queryKey });
      await navigate({ to: '/flows/$flow', params: { flow: id } });
    },
  });
  return { create: (slug, document) => mutate({ slug, document }), busy: isPending, error, reset };
}
