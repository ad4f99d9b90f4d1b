import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { staffQueries } from './staffQueries.ts';

/** Changes something of the staff; the room is read again afterwards, also when that came to nothing. */
export function useStaffChange<Wanted, Made>(change: (wanted: Wanted) => Promise<Made>, onDone: (made: Made) => void = () => undefined): UseMutationResult<Made, Error, Wanted> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () => void queryClient.invalidateQueries({ queryKey: staffQueries.all }),
  });
}
