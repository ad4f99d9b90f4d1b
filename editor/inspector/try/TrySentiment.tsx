import type { TryProps } from './TryNode.tsx';
export function TrySentiment(_: TryProps) { return null; }
