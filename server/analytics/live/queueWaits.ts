/**
 * The waits in the queue as a table for SQL: `id`, the conversation; `team`, whose queue it is in now, or was in last; `since`
 * and `until`, milliseconds since 1970, the latter null while it waits. A customer waits from when a person is asked for until
 * one comes on, and anew from when nobody is on any more, since they were passed on or the agent was lost, as long as the
 * hand-off lasts. Where a supervisor stepped in unasked, nobody waited at first. The live board and the alert on the longest
 * wait both measure by this.
 *
 * @param which A condition on hand-offs, called `h`.
 */
export function queueWaits(which: string): string {
  return `waits as (
    select h.conversation_id as id, h.team, h.requested_at as since, coalesce(${taken('')}, h.ended_at) as until
    from handoffs as h where h.reason <> 'taken-over' and ${which}
    union all
    select h.conversation_id, h.team, b.ended_at, coalesce(${taken(' and a.seq > b.seq')}, h.ended_at)
    from handoffs as h cross join assignments as b on b.conversation_id = h.conversation_id and b.effect_id = h.effect_id
    where ${which} and b.ended_at is not null and (h.ended_at is null or h.ended_at > b.ended_at)
      and not exists (select 1 from assignments as n where n.conversation_id = h.conversation_id and n.effect_id = h.effect_id and n.seq > b.seq and n.accepted_at = b.ended_at)
  )`;
}

/** When the first agent came on, or the next one after a stretch `b`. */
function taken(which: string): string {
  return `(select min(a.accepted_at) from assignments as a where a.conversation_id = h.conversation_id and a.effect_id = h.effect_id${which})`;
}
