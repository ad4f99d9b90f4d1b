import { Anchor, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { ReportDelivery } from '../../../server/contract.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

/** What became of the reports that were sent or written. */
export function HistoryTable({ history }: { history: readonly ReportDelivery[] }) {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const why = (failure: string): string => t(`history.failure.${failure === 'mail.failed' ? 'refused' : failure === 'mail.off' ? 'off' : 'other'}`);
  return (
    <div>
      <h3>{t('history.title')}</h3>
      {history.length === 0 ? <Text size="sm" c="dimmed">{t('history.none')}</Text> : (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('history.title') } }}>
          <Table verticalSpacing={6} fz="sm">
            <Table.Thead><Table.Tr>{(['week', 'flow', 'by', 'at', 'mail', 'file'] as const).map((key) => <Table.Th key={key}>{t(`history.${key}`)}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {history.map(({ id, week, flow, flowName, by, askedAt, doneAt, mail, file, name, attempts, failure }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row">{week}</Table.Th>
                  <Table.Td>{flowName === null ? t('history.all') : localize(flowName, language, ['zh', 'en']) || flow}</Table.Td>
                  <Table.Td>{by === 'schedule' ? t('history.bySchedule') : t('history.byHand')}</Table.Td>
                  <Table.Td>{new Date(doneAt ?? askedAt).toLocaleString(languageTag[language], { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })}</Table.Td>
                  <Table.Td>
                    {t(`history.progress.${mail}`)}
                    {failure !== null && <Text size="xs" c="dimmed">{why(failure)} · {t('history.attempts', { count: attempts })}</Text>}
                  </Table.Td>
                  <Table.Td>
                    {t(`history.written.${file}`)}{' '}
                    {file === 'done' && (name === null ? <Text span size="xs" c="dimmed">({t('history.gone')})</Text> : <Anchor size="sm" href={`/api/analytics/report/files/${name}`} target="_blank" rel="noopener" underline="always">{t('history.open')}<VisuallyHidden> {name}</VisuallyHidden></Anchor>)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </div>
  );
}
