import { useTranslation } from 'react-i18next';
import type { Step } from '../../server/contract.ts';
import { useOutcomeText } from './useOutcomeText.ts';

/** A step of a test as a line to read. */
export function useStepLine(): (step: Step | null) => string {
  const { t } = useTranslation('simulator');
  const { effectText, outcomeText } = useOutcomeText();
  return (step) => {
    if (step === null) return t('tests.nothing');
    if ('bot' in step) return t('line.bot', { text: `${step.bot}${step.choices ? ` [${step.choices.join(' | ')}]` : ''}` });
    if ('customer' in step) return t('line.customer', { text: step.customer });
    if ('picks' in step) return t('line.picks', { text: step.picks });
    if ('silence' in step) return t('line.silence', { text: step.silence });
    if ('asksForPerson' in step) return t('line.asksForPerson');
    if ('customerLeaves' in step) return t('line.customerLeaves');
    if ('agentSays' in step) return t('line.agentSays', { text: step.agentSays });
    if ('agent' in step) return t(`line.${step.agent}`);
    if ('forces' in step) return t('note.forced', { effect: effectText(step.forces), outcome: outcomeText(step.outcome) });
    if ('fault' in step) return t('line.fault', { text: t(`fault.${step.fault}`, { defaultValue: step.fault }) });
    if ('refused' in step) return t('line.refused', { text: step.refused });
    const { status, priority, team, note, reason } = step;
    const more = [team, priority === undefined ? undefined : t('person.priority', { priority }), note, reason && t(`fault.${reason}`, { defaultValue: reason })].filter((each) => each !== undefined).join(' · ');
    return t(`line.status.${status}`) + (more === '' ? '' : t('line.wanted', { text: more }));
  };
}
