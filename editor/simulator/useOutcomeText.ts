import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { Json } from '../../engine/sdk/value.ts';

const reading = z.object({ score: z.number(), anger: z.number() });

/** The words for effects and what comes of them; their own names where nobody has given them words. */
export function useOutcomeText() {
  const { t } = useTranslation('simulator');
  return {
    effectText: (kind: string): string => t(`effect.${kind}`, { defaultValue: kind }),
    outcomeText(outcome: string, data?: Json): string {
      const mood = outcome === 'read' ? reading.safeParse(data) : undefined;
      const [name] = outcome.split(':');
      const words = t(`outcome.${name ?? outcome}`, { defaultValue: outcome });
      return mood?.success ? `${words} (${t('steps.mood', { score: rounded(mood.data.score), anger: rounded(mood.data.anger) })})` : words;
    },
  };
}

function rounded(figure: number): string {
  return String(Math.round(figure * 100) / 100);
}
