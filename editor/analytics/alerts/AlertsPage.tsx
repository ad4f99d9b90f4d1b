import { NotYet } from '../NotYet.tsx';

export function AlertsPage() {
  return <NotYet />;
}
