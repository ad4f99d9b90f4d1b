import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TicketChange, TicketDetail } from '../../server/contract.ts';
import { ticketApi } from './ticketApi.ts';
import { ticketQueries } from './ticketQueries.ts';

/** Changes a ticket from how it is shown. When somebody else was faster, theirs is shown, and said. */
export function useTicketChange({ ticket: { number, revision } }: TicketDetail) {
  const queryClient = useQueryClient();
  const { queryKey } = ticketQueries.one(number);
  return useMutation({
    async mutationFn(change: Omit<TicketChange, 'revision'>) {
      // A read that began before would show the ticket as it was.
      await queryClient.cancelQueries({ queryKey });
      return ticketApi.change(number, { revision, ...change });
    },
    onSuccess: (detail) => void queryClient.setQueryData(queryKey, detail),
    onSettled: (_detail, error) => void queryClient.invalidateQueries({ queryKey: error ? ticketQueries.all : [...ticketQueries.all, 'list'] }),
  });
}

export type ChangeTicket = ReturnType<typeof useTicketChange>;
