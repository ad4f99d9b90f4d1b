import { NotYet } from '../NotYet.tsx';

export function ServicePage() {
  return <NotYet />;
}
