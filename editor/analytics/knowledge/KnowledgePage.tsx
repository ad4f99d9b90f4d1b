import { NotYet } from '../NotYet.tsx';

export function KnowledgePage() {
  return <NotYet />;
}
