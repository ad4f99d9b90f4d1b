import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ContactDetail } from '../../server/contract.ts';
import { ProblemError } from '../app/ProblemError.ts';
import { useContact } from './ContactContext.ts';
import { contactKeys } from './contactKeys.ts';

/** Changes the contact whose page it is, and shows what came of it; where somebody else was quicker, what they have made of it. */
export function useContactChange<T = void>(change: (given: T) => Promise<ContactDetail>) {
  const { contact: { id } } = useContact();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess(changed) {
      for (const each of new Set([id, changed.id])) queryClient.setQueryData(contactKeys.one(each), changed);
      void queryClient.invalidateQueries({ queryKey: ['contacts', 'list'], refetchType: 'none' });
    },
    onError(error) {
      if (error instanceof ProblemError && error.code === 'contact.changed') void queryClient.invalidateQueries({ queryKey: contactKeys.one(id), exact: true });
    },
  });
}
