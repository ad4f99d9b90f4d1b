import { NotYet } from '../NotYet.tsx';

export function LivePage() {
  return <NotYet />;
}
