import { countedAttributesOf } from '../../analytics/visits/countedAttributesOf.ts';
import type { House } from '../../house.ts';
import type { Matter } from './readMaterial.ts';
import { stories } from './stories.ts';
import { topics } from './topics.ts';

/** Sets what an owner would: which attribute of contacts is counted, and the topics that wrapping up offers. What has been set stays. */
export function setUpHouse({ database, committer, desk, now }: Pick<House, 'database' | 'committer' | 'desk' | 'now'>, matters: readonly Matter[]): Promise<void> {
  const counted = countedAttributesOf(database);
  return committer.run(() => {
    if (counted.read().names.length === 0) counted.write({ names: ['plan'] }, now());
    const settings = desk.settings.read();
    const offered = new Set<string>([...matters.map(({ topic }) => topic), ...stories.map(({ taskTopic }) => taskTopic), ...Object.values(topics)]);
    if (settings.topics.length === 0) desk.settings.write({ ...settings, topics: [...offered] }, now());
  });
}
