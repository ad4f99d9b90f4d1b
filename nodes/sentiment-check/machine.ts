import { call, leave, onOutcomes, stay, type Expressions, type Leave, type NodeMachine, type Scope, type Value } from '../../engine/sdk/index.ts';
import { sentiment } from './effect.ts';
import { bad, levelOf } from './levelOf.ts';
import type { SentimentCheckConfig } from './schema.ts';
import type { WeighedReading } from './weighReadings.ts';

/** Has the customer's latest texts read, keeps what was read, and leaves by the level of their mood or by how it moved. */
export function sentimentCheckMachine(config: SentimentCheckConfig, expressions: Expressions): NodeMachine {
  const soothe = expressions.text(config.soothe, 'soothe');
  const kept = keeps.filter((each) => config[each.setting] !== undefined);
  for (const { setting, of } of kept) expressions.variable(config[setting] ?? '', of === 'level' ? 'text' : 'number', setting);
  const count = config.over === 'last' ? 1 : config.window;

  function read(scope: Scope, reading: Omit<WeighedReading, 'causes' | 'language' | 'basis'>): Leave {
    const level = levelOf(reading, config);
    const set: Record<string, Value> = Object.fromEntries(kept.map(({ setting, of }) => [config[setting] ?? '', reading[of]]));
    const words = bad.has(level) ? soothe({ ...scope, variables: { ...scope.variables, ...set } }) : '';
    return leave(level, { set, say: words.trim() === '' ? [] : [{ text: words }] });
  }

  return {
    enter(scope) {
      const texts = scope.texts.slice(-count).map((text) => text.slice(0, 4_000));
      return stay('reading', { request: call(sentiment, { texts }) });
    },
    phases: {
      reading: {
        awaits: 'effect',
        onOutcome: onOutcomes(sentiment, { read, failed: () => leave('failed'), timeout: () => leave('failed') }),
      },
    },
  };
}

/** What of a reading can be kept, by the setting that names the variable. */
const keeps = [
  { setting: 'into', of: 'score' },
  { setting: 'levelInto', of: 'level' },
  { setting: 'angerInto', of: 'anger' },
  { setting: 'urgencyInto', of: 'urgency' },
  { setting: 'complaintInto', of: 'complaint' },
] as const;
