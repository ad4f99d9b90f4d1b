import { NotYet } from '../NotYet.tsx';

export function ReportsPage() {
  return <NotYet />;
}
