import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import { handoffs } from '../db/schema.ts';

/**
 * The waiting hand-offs that an agent may take, as a condition with the placeholder `staff`: those for nobody in particular,
 * for a team of theirs, or kept for them. A team that nobody is in who takes chats is anybody's, so that nobody waits unseen.
 */
export function waitsFor(): SQL | undefined {
  const staff = sql.placeholder('staff');
  const forThem = or(
    isNull(handoffs.team),
    sql`${handoffs.team} not in (select m.team from team_members m join user u on u.id = m.user_id where u.disabled_at is null and u.role in ('owner', 'supervisor', 'agent'))`,
    sql`${handoffs.team} in (select m.team from team_members m where m.user_id = ${staff})`,
  );
  return and(isNull(handoffs.endedAt), isNull(handoffs.acceptedBy), or(eq(handoffs.reservedFor, staff), and(isNull(handoffs.reservedFor), forThem)));
}
