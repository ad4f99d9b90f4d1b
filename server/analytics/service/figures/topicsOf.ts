import type { TopicSource } from '../../../contract.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';

/** What a conversation was about by one source, each once. */
export function topicsOf({ wrapUps, tags, classes }: ChatFacts, source: TopicSource): readonly string[] {
  return { wrapUp: wrapUps, tag: tags, class: classes }[source];
}
