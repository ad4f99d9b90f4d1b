import type { TryProps } from './TryNode.tsx';
export function TryFaq(_: TryProps) { return null; }
