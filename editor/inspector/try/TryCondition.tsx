import type { TryProps } from './TryNode.tsx';
export function TryCondition(_: TryProps) { return null; }
