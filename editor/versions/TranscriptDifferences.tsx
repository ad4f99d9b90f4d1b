import { useTranslation } from 'react-i18next';
import type { Step, TranscriptResult } from '../../server/contract.ts';
import { SidePair } from './SidePair.tsx';
import classes from './PublishDialog.module.css';

/** Which kept conversations come out differently, and where. */
export function TranscriptDifferences({ results }: { results: readonly TranscriptResult[] }) {
  const { t } = useTranslation('versions');
  return (
    <ul className={classes.transcripts}>
      {results.filter(({ passed }) => !passed).map(({ id, name, difference }) => (
        <li key={id}>
          <strong><bdi>{name}</bdi></strong>{difference && ` · ${t('publish.transcriptAt', { step: difference.at + 1 })}`}
          {difference && <SidePair names={[t('publish.expected'), t('publish.actual')]} before={stepText(difference.expected) ?? t('publish.nothing')} after={stepText(difference.actual) ?? t('publish.nothing')} locale="zh" />}
        </li>
      ))}
    </ul>
  );
}

/** What somebody said or did, as it would be read aloud. */
function stepText(step: Step | null): string | null {
  if (step === null) return null;
  const [first, ...rest] = Object.entries(step).map(([key, value]) => (key === 'bot' || key === 'customer' ? String(value) : `${key}: ${Array.isArray(value) ? value.join(' / ') : String(value)}`));
  return [first, ...rest].join('\n');
}
