import { queryOptions } from '@tanstack/react-query';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { flowTemplates } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** The flows to begin with: each example of Handrail is one. */
export const templatesQuery = queryOptions({
  queryKey: ['flow-templates'],
  async queryFn({ signal }) {
    const { templates } = await request('/api/flows/templates', { answer: flowTemplates, signal });
    return templates.flatMap(({ document, ...rest }) => {
      const parsed = parseFlow(document);
      return parsed.ok ? [{ ...rest, document: parsed.document }] : [];
    });
  },
  staleTime: Infinity,
});
