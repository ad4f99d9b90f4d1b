import { handoff } from '../../engine/sdk/handoff.ts';
import type { Performer } from '../effects/performer.ts';
import type { Agents } from '../staff/agents.ts';
import { canTake } from './chooseAgent.ts';

/**
 * The desk as the performer of hand-offs: everything waits for a person, unless a flow wants somebody who is there and nobody
 * on duty could take it. Who is on a break or has no desk open is not on duty.
 */
export function refuseWhenEmpty(agents: Pick<Agents, 'all' | 'isStaffed'>): Performer {
  return {
    mode: 'desk',
    refuse(params) {
      const { wantsSomeone, team, skills } = handoff.params.parse(params);
      if (!wantsSomeone) return null;
      const wanted = { team: team !== null && agents.isStaffed(team) ? team : null, skills };
      const someone = agents.all().some((each) => each.connected && each.state !== 'break' && canTake(wanted, each));
      return someone ? null : { outcome: 'unavailable', data: null };
    },
  };
}
