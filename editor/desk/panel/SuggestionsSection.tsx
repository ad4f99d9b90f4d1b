import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBarToLeft, IconThumbDown } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useWindowKeys } from '../../kit/useWindowKeys.ts';
import { Section } from './Section.tsx';
import { suggestionKey } from './suggestionKey.ts';
import { refuseSuggestion, suggestionsQuery } from './suggestionsQuery.ts';
import classes from './ChatPanel.module.css';

interface Props {
  /** The chat's. */
  id: string;
  /** Null while the agent may not answer. */
  onInsert: ((text: string) => void) | null;
}

/** Knowledge for what the customer wrote last; a key puts it into the answer. */
export function SuggestionsSection({ id, onInsert }: Props) {
  const { t } = useTranslation('deskPanel');
  const queryClient = useQueryClient();
  const { data: found = [], error } = useQuery(suggestionsQuery(id));
  const refuse = useMutation({
    mutationFn: (suggestion: Suggestion) => refuseSuggestion(id, suggestion),
    onSuccess: (left) => queryClient.setQueryData(suggestionsQuery(id).queryKey, left),
  });
  useInsertKeys(found, onInsert);
  return (
    <Section name="suggestions" count={found.length}>
      <ProblemAlert error={refuse.error ?? error} onClose={refuse.reset} />
      {found.length === 0 && !error && <p className={classes.none}>{t('suggestions.none')}</p>}
      <ol className={classes.suggestions}>
        {found.map((suggestion, index) => (
          <li key={`${suggestion.base} ${suggestion.entry}`}>
            <p className={classes.question} dir="auto"><kbd aria-hidden>{index + 1}</kbd> {suggestion.question} <span className={classes.score}>{t('suggestions.likely', { percent: Math.round(suggestion.score * 100) })}</span></p>
            <p className={classes.answer} dir="auto">{suggestion.answer}</p>
            <div className={classes.acts}>
              {suggestion.text !== found[index - 1]?.text && <span className={classes.muted} dir="auto">{t('suggestions.for', { text: suggestion.text })}</span>}
              {onInsert && <Button size="compact-xs" variant="light" leftSection={<IconArrowBarToLeft size={14} aria-hidden />} title={t('suggestions.insertKey', { key: index + 1 })} onClick={() => onInsert(suggestion.answer)}>{t('suggestions.insert')}</Button>}
              <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('suggestions.wrongLabel', { question: suggestion.question })} title={t('suggestions.wrong')} disabled={refuse.isPending} onClick={() => refuse.mutate(suggestion)}><IconThumbDown size={15} aria-hidden /></ActionIcon>
            </div>
          </li>
        ))}
      </ol>
      {found.length > 0 && <p className={classes.hint}>{t(onInsert ? 'suggestions.hint' : 'suggestions.onlyMine')}</p>}
      <p role="status" className={classes.hint}>{refuse.isSuccess && t('suggestions.noted')}</p>
    </Section>
  );
}

function useInsertKeys(found: readonly Suggestion[], onInsert: Props['onInsert']): void {
  useWindowKeys((event) => {
    const place = suggestionKey(event, event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable], [role=dialog] *'));
    const suggestion = place === null ? undefined : found[place];
    if (!suggestion || !onInsert) return;
    event.preventDefault();
    onInsert(suggestion.answer);
  });
}
