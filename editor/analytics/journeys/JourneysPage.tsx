import { NotYet } from '../NotYet.tsx';

export function JourneysPage() {
  return <NotYet />;
}
