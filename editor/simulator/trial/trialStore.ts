import { createStore } from 'zustand/vanilla';
import { compileFlow, type CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import type { EffectRequest } from '../../../engine/sdk/effect.ts';
import type { MoodFacts } from '../../../engine/sdk/event.ts';
import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import type { FlowProblem } from '../../../engine/sdk/flowProblem.ts';
import { handoff } from '../../../engine/sdk/handoff.ts';
import type { Registry } from '../../../engine/sdk/node.ts';
import type { Json, Value } from '../../../engine/sdk/value.ts';
import type { KnowledgeBase } from '../../../server/contract.ts';
import { carryOver } from './carryOver.ts';
import { effectOf } from './effectOf.ts';
import type { Happening } from './happening.ts';
import type { Moment } from './moment.ts';
import { forcedBy, type Asked } from './outcomeMenu.ts';
import { open, play } from './play.ts';
import { readMood } from './readMood.ts';
import { ruleFor, type Rules } from './rules.ts';
import { startAt } from './startAt.ts';
import { grow, pathTo, type Tree } from './tree.ts';

/** How a trial begins. */
export interface TrialStart {
  /** The node to begin at; null is the flow's own start. */
  readonly node: string | null;
  readonly locale: string;
  readonly variables: Readonly<Record<string, Value>>;
  /** What the customer is taken to have typed before. */
  readonly text: string;
}

/** Why an effect is not being answered: somebody is to say what comes of it, or the server could not. */
export type Halt = { readonly why: 'asking' } | { readonly why: 'failed'; readonly error: unknown };

/** What the next effect of a kind comes to. */
export interface Forced {
  readonly kind: string;
  readonly outcome: string;
  readonly data: Json;
}

export interface Trial {
  readonly tree: Tree;
  /** How the conversation stands in the draft as it is now; null before it has begun, and when its node is gone. */
  readonly here: Moment | null;
  /** The draft as it last compiled; null when it never did. */
  readonly flow: CompiledFlow | null;
  /** Why the draft as it is now does not compile; empty when it does. */
  readonly problems: readonly FlowProblem[];
  readonly start: TrialStart;
  readonly rules: Rules;
  readonly halt: Halt | null;
  /** The server is being asked. */
  readonly busy: boolean;
  /** Takes in the draft. The conversation goes on in it from where it stands. */
  readonly load: (document: FlowDocument) => void;
  /** Begins anew, as last time where nothing else is said. Settles when nothing more happens by itself. */
  readonly begin: (start?: Partial<TrialStart>, now?: number) => Promise<boolean>;
  /** Lets something happen; false when it cannot happen now. Settles when nothing more happens by itself. */
  readonly act: (what: Exclude<Happening, { type: 'begin' | 'pass' | 'outcome' }>) => Promise<boolean>;
  /** Lets time go by, in milliseconds: every timer that is due meanwhile fires at its own moment. */
  readonly pass: (ms: number) => Promise<boolean>;
  /** Makes the pending effect come to an outcome, by its id in `outcomeMenu`. */
  readonly force: (id: string) => Promise<boolean>;
  /** Asks the server for the pending effect, again or after all. */
  readonly ask: () => Promise<boolean>;
  /** Goes to a point of the tree. What is pending there waits to be decided. */
  readonly goTo: (point: number) => void;
  /** Takes what the next effects come to from a list, in order by kind, before it asks anybody. What is taken leaves the list. */
  readonly expect: (list: Forced[]) => void;
  /** Says what comes of effects from now on; null lets the server say again. */
  readonly rule: (key: string, choice: string | null) => void;
}

/** What a trial needs of the world. */
export interface TrialWorld {
  readonly registry: Registry;
  readonly perform: (effect: { readonly kind: string; readonly params: Json }) => Promise<{ readonly outcome: string; readonly data: Json }>;
  /** The entries of a knowledge base; none when they cannot be had. */
  readonly entries: (slug: string) => Promise<KnowledgeBase['entries']>;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** Timers that may fire in one go: a flow that keeps itself going would never be done with a long silence. */
const timerBudget = 1_000;

const nothing = { complaints: null, moodBelow: null, moodFallsBy: null } as const;

const nowhere: Tree = { points: [], at: -1 };

/** A conversation with the draft, run in the browser, that can go back to any of its moments and continue differently. */
export function createTrial({ registry, perform, entries, now: clock }: TrialWorld, locale: string) {
  let loaded: FlowDocument | null = null;
  /** Until when time is going by; null when it stands. */
  let passing: number | null = null;
  let expected: Forced[] = [];

  return createStore<Trial>()((set, get) => {
    function load(document: FlowDocument): void {
      if (loaded !== null && sameLogic(loaded, document)) return;
      loaded = document;
      compile();
    }

    function compile(): void {
      if (loaded === null) return;
      const compiled = compileFlow(startAt(loaded, get().start.node), registry);
      if (!compiled.ok) return set({ problems: compiled.problems });
      set({ flow: compiled.flow, problems: [], here: standing(get().tree, compiled.flow) });
    }

    async function begin(changes: Partial<TrialStart> = {}, at?: number): Promise<boolean> {
      const wanted = { ...get().start, ...changes };
      const there = loaded?.nodes.some(({ id }) => id === wanted.node) === true;
      set({ start: { ...wanted, node: there ? wanted.node : null } });
      compile();
      const { flow, start, problems } = get();
      // A trial cannot begin at a node of a draft that is broken; the draft as it was begins where it did.
      if (flow === null || (problems.length > 0 && 'node' in changes)) return false;
      passing = null;
      const what: Happening = { type: 'begin', locale: start.locale, variables: start.variables, text: start.text, now: at ?? Math.floor(clock() / 1_000) * 1_000 };
      const { moment, scene } = open(flow, what);
      set(({ tree }) => ({ tree: grow({ ...tree, at: -1 }, { what, moment, scene }), here: moment, halt: null }));
      await follow();
      return true;
    }

    function happen(what: Exclude<Happening, { type: 'begin' }>): boolean {
      const { here } = get();
      if (here === null) return false;
      const { moment, scene } = play(here, what);
      if (!scene.heard) return false;
      set(({ tree }) => ({ tree: grow(tree, { what, moment, scene }), here: moment, halt: null }));
      return true;
    }

    /** How a text sounds, where the flow as it stands would bring in a person for it. */
    async function heard(text: string): Promise<{ mood?: MoodFacts }> {
      const { flow, here, tree } = get();
      const { complaints, moodBelow, moodFallsBy } = flow?.plan.triggers.limits ?? nothing;
      if (here?.status !== 'bot' || (complaints === null && moodBelow === null && moodFallsBy === null)) return {};
      set({ busy: true });
      // Without the server the words alone count.
      const mood = await readMood(text, perform).catch(() => undefined);
      if (get().tree === tree) set({ busy: false });
      return mood === undefined ? {} : { mood };
    }

    /** Answers effects, and lets time go on, until somebody has to do something. */
    async function follow(real = false): Promise<void> {
      let fired = 0;
      for (let asked = real; ; asked = false) {
        const { here, rules, tree } = get();
        if (here === null) return;
        const { request } = here;
        if (request === null || request.kind === handoff.kind) {
          fired += 1;
          if (passing === null || here.now >= passing || fired > timerBudget || !happen({ type: 'pass', until: passing })) break;
          continue;
        }
        const next = expected.findIndex(({ kind }) => kind === request.kind);
        const [known] = next < 0 ? [] : expected.splice(next, 1);
        if (known) {
          happen({ ...known, type: 'outcome', node: request.node, forced: true });
          continue;
        }
        const rule = asked ? undefined : ruleFor(rules, request);
        if (rule === 'ask') return set({ halt: { why: 'asking' }, busy: false });
        const answer = rule === undefined ? await answerOf(request) : await forced(request, rule);
        // Somebody went elsewhere meanwhile; what came back belongs to a moment that is not this one.
        if (get().tree !== tree) return;
        if (answer === null) return;
        happen({ type: 'outcome', kind: request.kind, node: request.node, ...answer, forced: rule !== undefined });
      }
      passing = null;
      set({ busy: false });
    }

    async function answerOf(request: EffectRequest): Promise<{ outcome: string; data: Json } | null> {
      const { tree } = get();
      const tried = effectOf(registry, request.kind)?.tried;
      if (tried) return tried(request.params, triedOf(tree, request.kind));
      set({ busy: true, halt: null });
      try {
        return await perform({ kind: request.kind, params: request.params });
      } catch (error) {
        if (get().tree === tree) set({ halt: { why: 'failed', error }, busy: false });
        return null;
      }
    }

    async function forced(request: EffectRequest, id: string): Promise<{ outcome: string; data: Json } | null> {
      const asked = await askedBy(request);
      const found = asked && forcedBy(id, asked);
      if (!found) {
        set({ halt: { why: 'asking' }, busy: false });
        return null;
      }
      return { outcome: found.outcome, data: found.data };
    }

    async function askedBy({ kind, node, params }: EffectRequest): Promise<Asked | null> {
      const { here } = get();
      const effect = effectOf(registry, kind);
      if (here === null || effect === null) return null;
      const knowledge = here.flow.plan.document.nodes.find(({ id }) => id === node)?.config['knowledge'];
      return {
        effect,
        params,
        locale: here.snapshot.context.locale,
        entries: typeof knowledge === 'string' ? await entries(knowledge).catch(() => []) : [],
        leadsTo: (outcome, data) => play(here, { type: 'outcome', kind, node, outcome, data, forced: true }).scene.visits.find((each) => each.node === node)?.outlet ?? null,
      };
    }

    return {
      tree: nowhere,
      here: null,
      flow: null,
      problems: [],
      start: { node: null, locale, variables: {}, text: '' },
      rules: new Map(),
      halt: null,
      busy: false,
      load,
      begin,
      async act(what) {
        passing = null;
        const happened = happen(what.type === 'text' ? { ...what, ...(await heard(what.text)) } : what);
        if (happened) await follow();
        return happened;
      },
      async pass(ms) {
        const { here } = get();
        if (here === null) return false;
        passing = here.now + Math.ceil(ms / 1_000) * 1_000;
        // What is pending runs out of time first.
        happen({ type: 'pass', until: passing });
        await follow();
        return true;
      },
      async force(id) {
        const { here, tree } = get();
        const request = here?.request;
        const answer = request ? await forced(request, id) : null;
        if (!request || answer === null || get().tree !== tree) return false;
        happen({ type: 'outcome', kind: request.kind, node: request.node, ...answer, forced: true });
        await follow();
        return true;
      },
      async ask() {
        await follow(true);
        return get().halt === null;
      },
      goTo(point) {
        passing = null;
        const tree = { ...get().tree, at: point };
        const here = standing(tree, get().flow);
        const waits = here?.request && here.request.kind !== handoff.kind;
        set({ tree, here, halt: waits ? { why: 'asking' } : null, busy: false });
      },
      expect(list) {
        expected = list;
      },
      rule(key, choice) {
        const rules = new Map(get().rules);
        if (choice === null) rules.delete(key);
        else rules.set(key, choice);
        set({ rules });
      },
    };
  });
}

export type TrialStore = ReturnType<typeof createTrial>;

function standing({ points, at }: Tree, flow: CompiledFlow | null): Moment | null {
  const moment = points[at]?.moment;
  return moment && flow ? carryOver(moment, flow) : null;
}

/** What effects of a kind were asked on the way here, and came to what they would. */
function triedOf(tree: Tree, kind: string): Json[] {
  const path = pathTo(tree, tree.at);
  return path.flatMap(({ what }, place) => (what.type === 'outcome' && what.kind === kind && !what.forced ? (path[place - 1]?.moment.request?.params ?? []) : []));
}

/** Whether two documents differ at most in how they are drawn. */
function sameLogic(a: FlowDocument, b: FlowDocument): boolean {
  const fields = ['nodes', 'edges', 'variables', 'locales', 'knowledge', 'start', 'handoff'] as const;
  return fields.every((field) => a[field] === b[field]);
}
