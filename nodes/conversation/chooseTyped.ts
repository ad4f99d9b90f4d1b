import { matchChoice, type Choice } from '../../engine/sdk/index.ts';
import type { Expectation } from './schema.ts';

type ConfiguredChoices = Extract<Expectation, { kind: 'choice' }>['choices'];

/** The offered choice that a typed text means; a label in another of the flow's languages counts too. */
export function chooseTyped(text: string, offered: readonly Choice[], configured: ConfiguredChoices): Choice | null {
  return matchChoice(
    text,
    offered.map((each) => {
      const label = configured.find((one) => one.id === each.id)?.label ?? {};
      return { ...each, also: Object.values(label).filter((one) => one !== '' && !one.includes('{{')) };
    }),
  );
}
