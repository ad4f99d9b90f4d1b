import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { alertQueries } from './alertQueries.ts';

/** Changes something of alerts; all of them are read again afterwards, also when that came to nothing. */
export function useAlertChange<Wanted, Made>(change: (wanted: Wanted) => Promise<Made>, onDone: (made: Made) => void = () => undefined): UseMutationResult<Made, Error, Wanted> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () => void queryClient.invalidateQueries({ queryKey: alertQueries.all }),
  });
}
