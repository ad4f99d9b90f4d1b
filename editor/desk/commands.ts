import { createContext, useContext, useEffectEvent, useLayoutEffect } from 'react';

/** What a key can do at the desk. Whoever can do it just now says so with `useCommand`. */
export type Command = 'accept' | 'note' | 'transfer' | 'close' | 'return' | 'replies' | 'back' | 'panel' | 'next' | 'previous' | 'keys' | 'mine' | 'waiting' | 'all';

export const CommandsContext = createContext<Map<Command, () => void>>(new Map());

/** Does this on a command as long as the caller is shown; null leaves the command to nobody. */
export function useCommand(command: Command, run: (() => void) | null): void {
  const commands = useContext(CommandsContext);
  const latest = useEffectEvent(() => run?.());
  const able = run !== null;
  // As soon as what it acts on is seen, the command is there.
  useLayoutEffect(() => {
    if (!able) return undefined;
    const mine = (): void => latest();
    commands.set(command, mine);
    return () => {
      if (commands.get(command) === mine) commands.delete(command);
    };
  }, [commands, command, able]);
}
