import type { TryProps } from './TryNode.tsx';
export function TryConversation(_: TryProps) { return null; }
