import type { StartedConversation } from '../../contract.ts';
import type { Random } from './createRandom.ts';
import type { Incident } from './planIncident.ts';
import type { Matter } from './readMaterial.ts';
import type { Goal, Story } from './stories.ts';
import { topics } from './topics.ts';
import { shopIncident, type Unknown } from './unknownQuestions.ts';
import type { Language } from './words.ts';

/** A customer over all their conversations. */
export interface Person {
  /** What the shop, the bank or the clinic knows them by. */
  readonly account: string;
  readonly name: string;
  readonly language: Language;
  readonly story: Story;
  readonly plan: 'free' | 'pro' | 'enterprise';
  readonly channel: 'page' | 'widget' | 'api';
  /** The site knows them, and vouches for it. */
  readonly signedIn: boolean;
  /** How soon they give up, where 1 is usual. */
  readonly hurry: number;
  /** Their last conversation, as their browser keeps it. */
  last: Pick<StartedConversation, 'conversationId' | 'token'> | null;
}

/** What somebody comes for this time. */
export interface Errand {
  readonly goal: Goal;
  /** What is asked, where that is something the knowledge may hold. */
  readonly matter: Matter | null;
  /** What is asked, where it holds nothing. */
  readonly unknown: Unknown | null;
  readonly topic: string;
}

export interface Arrival {
  readonly person: Person;
  readonly errand: Errand;
}

/** People who may come once more, of each story. */
const remembered = 4_000;
const returning = 0.24;

const family = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '马', '朱', '胡', '林', '郭', '何', '高', '罗'];
const given = ['伟', '芳', '娜', '敏', '静', '磊', '洋', '艳', '勇', '杰', '娟', '涛', '明', '超', '霞', '平', '刚', '雨桐', '子涵', '一诺', '浩然', '佳怡'];
const first = ['Emma', 'Liam', 'Olivia', 'Noah', 'Ava', 'Lucas', 'Mia', 'Ethan', 'Zoe', 'Daniel', 'Grace', 'Samuel', 'Ruby', 'Oscar', 'Nina', 'Hugo'];
const last = ['Smith', 'Jones', 'Brown', 'Taylor', 'Evans', 'Walker', 'Clarke', 'Hughes', 'Murphy', 'Singh', 'Rossi', 'Novak', 'Meyer', 'Dubois'];

/** Who comes from `since` on, in milliseconds since 1970, and what for: new people, people who come again, and people whose matter was not settled. */
export function createCrowd({ stories, material, since, incident, random }: { readonly stories: readonly Story[]; readonly material: ReadonlyMap<Story, readonly Matter[]>; readonly since: number; readonly incident: Incident | null; readonly random: Random }) {
  const known = new Map<Story, Person[]>(stories.map((story) => [story, []]));
  const unsettled: { readonly at: number; readonly arrival: Arrival }[] = [];
  let people = 0;

  function meet(story: Story): Person {
    people += 1;
    const language = random.happens(0.6) ? 'zh' : 'en';
    const person: Person = {
      account: `C${Math.floor(since / 1_000).toString(36).toUpperCase()}-${people}`,
      name: language === 'zh' ? random.pick(family) + random.pick(given) : `${random.pick(first)} ${random.pick(last)}`,
      language,
      story,
      plan: random.weighted({ free: 62, pro: 28, enterprise: 10 }),
      channel: random.weighted({ page: 45, widget: 43, api: 12 }),
      signedIn: random.happens(0.55),
      hurry: Math.min(3, random.around(1, 0.4)),
      last: null,
    };
    const all = known.get(story) ?? [];
    if (all.length < remembered) all.push(person);
    else all[people % remembered] = person;
    return person;
  }

  function someone(story: Story): Person {
    const all = known.get(story) ?? [];
    return all.length > 4 && random.happens(returning) ? random.pick(all) : meet(story);
  }

  function errandOf(story: Story, at: number): Errand {
    const during = incident !== null && at >= incident.from && at < incident.to;
    if (during && story.slug === 'shop-support' && random.happens(incident.share)) return { goal: random.happens(0.25) ? 'anger' : 'unknown', matter: null, unknown: shopIncident, topic: shopIncident.topic };
    const goal = random.weighted(story.goals);
    const matter = usual(material.get(story) ?? [], random);
    const unknown = goal === 'unknown' ? random.pick(story.unknown) : null;
    return { goal, matter, unknown, topic: goal === 'task' ? story.taskTopic : goal === 'complaint' || goal === 'anger' ? topics.complaint : (unknown?.topic ?? matter.topic) };
  }

  return {
    /** The next to come at a moment, in milliseconds since 1970. */
    next(at: number): Arrival {
      const place = unsettled.findIndex((each) => each.at <= at);
      const [again] = place < 0 ? [] : unsettled.splice(place, 1);
      if (again !== undefined) return again.arrival;
      const story = stories[stories.length === 1 ? 0 : Number(random.weighted(Object.fromEntries(stories.map(({ weight }, n) => [String(n), weight]))))] ?? random.pick(stories);
      return { person: someone(story), errand: errandOf(story, at) };
    },

    /** Somebody will be back, since their matter is not settled. */
    willBeBack: (arrival: Arrival, at: number): void => void unsettled.push({ at, arrival }),
  };
}

export type Crowd = ReturnType<typeof createCrowd>;

/** Few questions are most of what is asked: the n-th is asked in proportion to 1 / (n + 3). */
function usual(matters: readonly Matter[], random: Random): Matter {
  const found = matters[Math.floor(3 * ((1 + matters.length / 3) ** random.share() - 1))];
  return found ?? random.pick(matters);
}
