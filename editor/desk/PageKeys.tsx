import { useCommand, type Command } from './commands.ts';
import type { DeskView } from './deskSearch.ts';
import { useDeskKeys } from './useDeskKeys.ts';

interface Props {
  commands: ReadonlyMap<Command, () => void>;
  onView: (view: DeskView) => void;
  /** Null where there is nowhere to go back to. */
  onBack: (() => void) | null;
}

/** The keys of the desk as a whole. */
export function PageKeys({ commands, onView, onBack }: Props) {
  useDeskKeys(commands);
  useCommand('mine', () => onView('mine'));
  useCommand('waiting', () => onView('waiting'));
  useCommand('all', () => onView('all'));
  useCommand('back', onBack);
  return null;
}
