import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canTake, chooseAgent, type Candidate, type Wanted } from './chooseAgent.ts';

const agent = (id: string, more: Partial<Candidate> = {}): Candidate => ({ id, teams: [], skills: {}, load: 0, max: 5, idleSince: 0, ...more });
const anything: Wanted = { team: null, skills: [] };

describe('who gets a chat', () => {
  it.each<[what: string, wanted: Wanted, agents: Candidate[], chosen: string | undefined]>([
    ['the least loaded for their own maximum, not in chats', anything, [agent('a', { load: 1, max: 2 }), agent('b', { load: 2, max: 5 })], 'b'],
    ['of alike loads, who has been idle longest', anything, [agent('a', { idleSince: 5 }), agent('b', { idleSince: 3 })], 'b'],
    ['of alike loads, who knows it best, though not idle longest', { team: null, skills: [{ skill: 'fr', level: 2 }] }, [agent('a', { skills: { fr: 2 } }), agent('b', { skills: { fr: 5 }, idleSince: 9 })], 'b'],
    ['nobody of another team', { team: 'sales', skills: [] }, [agent('a', { teams: ['care'] })], undefined],
    ['nobody who knows too little', { team: null, skills: [{ skill: 'fr', level: 3 }] }, [agent('a', { skills: { fr: 2 } })], undefined],
    ['nobody who has no room', anything, [agent('a', { load: 5 })], undefined],
    ['nobody for a skill that an object has by nature', { team: null, skills: [{ skill: 'constructor', level: 1 }] }, [agent('a')], undefined],
  ])('is %s', (_what, wanted, agents, chosen) => {
    expect(chooseAgent(wanted, agents)?.id).toBe(chosen);
    expect(chooseAgent(wanted, agents.toReversed())?.id).toBe(chosen);
  });

  it('is who a sort by load, knowledge and idleness puts first, whatever the order they come in', () => {
    const names = fc.constantFrom('fr', 'refunds');
    const teams = fc.subarray(['care', 'sales']);
    const candidate = fc.record({
      teams,
      skills: fc.dictionary(names, fc.integer({ min: 1, max: 5 })),
      max: fc.integer({ min: 1, max: 4 }),
      load: fc.nat(4),
      idleSince: fc.nat(3),
    });
    const wanted = fc.record({ team: fc.constantFrom(null, 'care', 'sales'), skills: fc.array(fc.record({ skill: names, level: fc.integer({ min: 1, max: 5 }) }), { maxLength: 2 }) });
    fc.assert(
      fc.property(wanted, fc.array(candidate, { maxLength: 6 }), (asked, made) => {
        const agents = made.map((each, n) => ({ ...each, id: `a${n}` }));
        const knows = ({ skills }: Candidate): number => asked.skills.reduce((sum, { skill }) => sum + (skills[skill] ?? 0), 0);
        const [first] = agents
          .filter((each) => canTake(asked, each) && each.load < each.max)
          .toSorted((a, b) => a.load / a.max - b.load / b.max || knows(b) - knows(a) || a.idleSince - b.idleSince || (a.id < b.id ? -1 : 1));
        expect(chooseAgent(asked, agents)).toEqual(first ?? null);
        expect(chooseAgent(asked, agents.toReversed())).toEqual(first ?? null);
      }),
    );
  });
});
