import { expect } from 'vitest';
import type { House } from '../../house.ts';

/**
 * Service figures by plain loops over logs, slow and written apart from what the console shows: who is on, what was asked for
 * and what was said is told by the log alone. Only ratings, wrap-ups, the agents' states and who is whose contact come from tables.
 */

interface Spell {
  agent: string;
  from: number;
  to: number | null;
  passedOn: boolean;
  words: number[];
}

interface Wanted {
  effect: string;
  team: string | null;
  /** The teams that had it since somebody first came; the one whose queue that was in first. */
  had: (string | null)[];
  /** Its customer waited for somebody. */
  waits: boolean;
  reason: string;
  at: number;
  ended: number | null;
  left: boolean;
  spells: Spell[];
  /** Who said something, when: the customer, or a spell. */
  said: { at: number; by: Spell | null }[];
}

interface Told {
  id: string;
  begun: number;
  contact: string;
  closed: number | null;
  wanted: Wanted[];
  moods: number[];
  topics: string[];
  settled: boolean;
  score: number | null;
  about: string | null;
}

/** What the logs of a house tell of the conversations that began in a period. */
export function tellAll(house: House, from: number, to: number): Told[] {
  const { connection } = house.database;
  const rows = connection.prepare<[number, number], { id: string; begun: number; contact: string }>('select id, created_at as begun, contact_id as contact from conversations where created_at >= ? and created_at < ?').all(from, to);
  return rows.map((row) => {
    const told: Told = { ...row, closed: null, wanted: [], moods: [], topics: [], settled: false, score: null, about: null };
    let [open, last, helpful, left, passing]: [Wanted | undefined, string, boolean, boolean, { to?: string } | null] = [undefined, '', true, false, null];
    const end = (at: number, passedOn = false): void => {
      const spell = open?.spells.at(-1);
      if (spell?.to === null) Object.assign(spell, { to: at, passedOn });
    };
    const finish = (at: number): void => {
      end(at);
      if (open) open.ended = at;
      open = undefined;
    };
    let asked = { node: '', outcome: '', said: 0 };
    for (const { at, kind, node, outlet, data } of house.store.log(row.id, 0)) {
      const entry = JSON.parse(data ?? 'null');
      if (kind === 'requested' && entry.kind === 'handoff') {
        finish(at);
        open = { effect: entry.effect, team: entry.params.team, had: [], waits: entry.params.reason !== 'taken-over', reason: entry.params.reason, at, ended: null, left: false, spells: [], said: [] };
        told.wanted.push(open);
      } else if (kind === 'settled' && entry.kind === 'handoff') {
        if (entry.outcome === 'accepted') {
          end(at, entry.how !== 'taken');
          if (open?.had.length === 0) open.had.push(open.team);
          open?.spells.push({ agent: entry.data.agent, from: at, to: null, passedOn: false, words: [] });
        } else if (entry.outcome === 'requeued') {
          end(at, passing?.to !== undefined);
          if (open && passing?.to !== undefined) {
            open.team = passing.to || null;
            if (open.had.length > 0) open.had.push(open.team);
          }
        } else finish(at);
      } else if (kind === 'transferred') passing = entry;
      else if (kind === 'customer') {
        open?.said.push({ at, by: null });
        if (typeof entry.mood?.score === 'number') told.moods.push(entry.mood.score);
        [last, left] = ['said', false];
        asked.said += 1;
      } else if (kind === 'agent') {
        const spell = open?.spells.at(-1);
        spell?.words.push(at);
        if (spell) open?.said.push({ at, by: spell });
      } else if (kind === 'customer-left') {
        if (open) open.left = entry.by !== 'staff';
        finish(at);
        left = true;
      } else if (kind === 'settled' && entry.kind === 'faq-match') {
        last = entry.outcome;
        asked = { node: node ?? '', outcome: entry.outcome, said: 0 };
      } else if (kind === 'left' && node === asked.node && asked.outcome === 'unsure' && asked.said === 1 && /^(answered$|way:)/.test(outlet ?? '')) last = 'answered';
      else if (kind === 'settled' && entry.kind === 'classify' && entry.outcome === 'classified') told.topics.push(entry.data.class);
      else if (kind === 'rated') ({ helpful } = entry);
      else if (kind === 'status' && (entry.status === 'bot' || entry.status === 'closed')) {
        finish(at);
        if (entry.status === 'closed') told.closed = at;
      }
    }
    for (const each of told.wanted) if (each.had.length === 0) each.had.push(each.team);
    told.settled = told.wanted.length === 0 && helpful && (last === 'said' || last === '' ? !left : last === 'answered');
    const survey = connection.prepare<[string], { score: number | null; agent: string | null }>('select score, agent from surveys where conversation_id = ?').get(row.id);
    told.score = survey?.score ?? null;
    told.about = survey?.agent ?? null;
    told.topics.push(...connection.prepare<[string], string>('select topic from wrap_ups where conversation_id = ?').pluck().all(row.id));
    return told;
  });
}

/** What a team had of them: it made those wait whom it had first. */
export function ofTeamByHand(all: readonly Told[], team: string | null): Told[] {
  return all.flatMap((chat) => {
    const wanted = chat.wanted.filter(({ had }) => had.includes(team)).map((each) => ({ ...each, waits: each.waits && each.had[0] === team }));
    return wanted.length === 0 ? [] : [{ ...chat, wanted }];
  });
}

/** What an agent had of them, and what was said of them. */
export function ofAgentByHand(all: readonly Told[], agent: string): Told[] {
  return all.flatMap((chat) => {
    const wanted = chat.wanted.filter(({ spells }) => spells.some((spell) => spell.agent === agent));
    return wanted.length === 0 ? [] : [{ ...chat, wanted, score: chat.about === agent ? chat.score : null }];
  });
}

/** How long agents were in a state between two moments: what of each of their times lies there. */
export function stateByHand({ database }: House, state: string, from: number, until: number): number {
  const rows = database.connection.prepare<[], { agent: string; at: number; state: string }>('select user_id as agent, at, state from agent_states order by at').all();
  let sum = 0;
  for (const row of rows) {
    if (row.state !== state) continue;
    const next = rows.find(({ agent, at }) => agent === row.agent && at > row.at)?.at ?? Infinity;
    sum += Math.max(0, Math.min(next, until) - Math.max(row.at, from));
  }
  return sum;
}

/** Each figure of conversations: a count, `[count, of]`, or how measurements are distributed. `all` are those among which someone may have come back. */
export function figuresByHand(some: readonly Told[], { now, withinMs, all = some }: { readonly now: number; readonly withinMs: number; readonly all?: readonly Told[] }): Record<string, unknown> {
  let [staffed, effective, over, settled, handed, helped, decided, abandoned, ended, intime, timed] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const [waits, lengths, firsts, responses, moods, scores, reasons]: [number[], number[], number[], number[], number[], number[], Record<string, number>] = [[], [], [], [], [], [], {}];
  for (const chat of some) {
    if (chat.wanted.some(({ spells }) => spells.length > 0)) staffed += 1;
    if (chat.wanted.some(({ said }) => said.some(({ by }) => by === null) && said.some(({ by }) => by !== null))) effective += 1;
    if (chat.score !== null) scores.push(chat.score);
    moods.push(...chat.moods);
    if (chat.wanted.length > 0) handed += 1;
    if (chat.closed !== null) {
      over += 1;
      lengths.push(chat.closed - chat.begun);
      if (chat.settled) settled += 1;
      const week = chat.closed + 7 * 86_400_000;
      if (week <= now) {
        decided += 1;
        const again = all.some((other) => other.contact === chat.contact && other.begun > chat.begun && other.begun <= week && (chat.topics.length === 0 ? other.topics.length === 0 : other.topics.some((topic) => chat.topics.includes(topic))));
        if (!again) helped += 1;
      }
    }
    for (const each of chat.wanted) {
      reasons[each.reason] = (reasons[each.reason] ?? 0) + 1;
      const [on] = each.spells;
      const word = each.said.find(({ by }) => by !== null);
      if (on && word) firsts.push(word.at - on.from);
      let asked: number | null = null;
      for (const { at, by } of each.said) {
        if (by === null) asked = asked ?? at;
        else {
          if (asked !== null && on) responses.push(at - (asked < on.from ? on.from : asked));
          asked = null;
        }
      }
      if (!each.waits) continue;
      const waited = (on ? on.from : (each.ended ?? now)) - each.at;
      if (on) waits.push(waited);
      if (on || each.ended !== null) ended += 1;
      if (!on && each.left) abandoned += 1;
      if (on || waited > withinMs) timed += 1;
      if (on && waited <= withinMs) intime += 1;
    }
  }
  return {
    conversations: some.length,
    staffedConversations: staffed,
    effectiveConversations: effective,
    ratings: scores.length,
    ratingShares: Object.fromEntries([5, 4, 3, 2, 1].map((score) => [score, scores.filter((each) => each === score).length])),
    satisfaction: [scores.filter((each) => each >= 4).length, scores.length],
    queueTime: spreadByHand(waits),
    conversationTime: spreadByHand(lengths),
    firstResponseTime: spreadByHand(firsts),
    responseTime: spreadByHand(responses),
    botOnlyResolution: [settled, over],
    handoffRate: [handed, handed + some.filter(({ wanted, closed }) => wanted.length === 0 && closed !== null).length],
    handoffReasons: reasons,
    firstContactResolution: [helped, decided],
    queueAbandonment: [abandoned, ended],
    serviceLevel: [intime, timed],
    mood: spreadByHand(moods),
    negativeMood: [moods.filter((each) => each < 0.36).length, moods.length],
  };
}

/** Each figure of agents but how their time went; of several, all together. */
export function agentFiguresByHand(all: readonly Told[], ...agents: readonly string[]): Record<string, unknown> {
  let [count, passed, effective, over, unanswered] = [0, 0, 0, 0, 0];
  const [firsts, responses, lengths, scores]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const agent of agents) {
    for (const chat of all) {
      const spells = chat.wanted.flatMap((each) => each.spells.filter((spell) => spell.agent === agent));
      if (spells.length === 0) continue;
      count += 1;
      if (spells.some(({ passedOn }) => passedOn)) passed += 1;
      if (spells.every(({ to }) => to !== null)) {
        over += 1;
        if (spells.every(({ words }) => words.length === 0)) unanswered += 1;
      }
      if (chat.score !== null && chat.about === agent) scores.push(chat.score);
      for (const { from, to, words } of spells) {
        if (words[0] !== undefined) firsts.push(words[0] - from);
        if (to !== null) lengths.push(to - from);
      }
      let isEffective = false;
      for (const { said, spells: among } of chat.wanted) {
        const until = among.findLast((spell) => spell.agent === agent)?.to ?? Infinity;
        if (said.some(({ by }) => by?.agent === agent) && said.some(({ by, at }) => by === null && at <= until)) isEffective = true;
        let asked: number | null = null;
        for (const { at, by } of said) {
          if (by === null) asked = asked ?? at;
          else {
            if (asked !== null && by.agent === agent) responses.push(at - (asked < by.from ? by.from : asked));
            asked = null;
          }
        }
      }
      if (isEffective) effective += 1;
    }
  }
  return {
    agentConversations: count,
    agentTransferred: passed,
    agentEffective: effective,
    agentUnanswered: unanswered,
    agentUnansweredRate: [unanswered, over],
    agentFirstResponseTime: spreadByHand(firsts),
    agentResponseTime: spreadByHand(responses),
    agentConversationTime: spreadByHand(lengths),
    agentSatisfaction: [scores.filter((each) => each >= 4).length, scores.length],
  };
}

function spreadByHand(values: readonly number[]): unknown {
  if (values.length === 0) return { count: 0, mean: null, median: null, p90: null };
  const sorted = values.toSorted((one, other) => one - other);
  let sum = 0;
  for (const each of sorted) sum += each;
  const at = (share: number): unknown => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
    return expect.closeTo(below * (1 - (place % 1)) + above * (place % 1), 6);
  };
  return { count: sorted.length, mean: expect.closeTo(sum / sorted.length, 6), median: at(0.5), p90: at(0.9) };
}
