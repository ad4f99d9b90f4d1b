import { useState } from 'react';
import { Button, Group, Stack, TagsInput, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attributeLimits, countedAttributes, knownAttributes } from '../../../app/contract.ts';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { request } from '../../../app/request.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { figuresQuery } from '../../figuresQuery.ts';
import { countedQuery } from './countedQuery.ts';

interface Props {
  names: readonly string[];
  onClose: () => void;
}

/** An owner's choice of attributes. Those that contacts have are suggested, with how many values each has. */
export function CountedForm({ names: before, onClose }: Props) {
  const { t } = useTranslation('analytics');
  const { language } = useLanguage();
  const client = useQueryClient();
  const [names, setNames] = useState([...before]);
  const { data: known, error } = useQuery(figuresQuery('attributes/known', knownAttributes));
  const save = useMutation({
    mutationFn: () => request('/api/analytics/attributes', { method: 'PUT', body: { names }, answer: countedAttributes }),
    onSuccess: async (answer) => {
      client.setQueryData(countedQuery.queryKey, answer);
      await client.invalidateQueries({ queryKey: ['analytics', 'choices'] });
      onClose();
    },
  });
  const number = (value: number): string => formatNumber(value, language);
  const find = (name: string) => known?.attributes.find((each) => each.name === name);
  const wrong = !countedAttributes.safeParse({ names }).success;
  const many = names.flatMap((name) => find(name) ?? []).filter(({ values }) => values > attributeLimits.values);

  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); if (!wrong) save.mutate(); }}>
      <Stack gap="sm">
        <TagsInput
          size="sm" label={t('counted.names')} description={t('counted.advice')} placeholder={names.length < attributeLimits.names ? t('counted.placeholder') : undefined} data-autofocus acceptValueOnBlur
          value={names} onChange={setNames} maxTags={attributeLimits.names} splitChars={[',', '，', '、']} data={known?.attributes.map(({ name }) => name) ?? []} error={wrong && t('counted.wrong', { most: attributeLimits.length })}
          renderOption={({ option: { value } }) => {
            const { contacts = 0, values = 0 } = find(value) ?? {};
            return <div><div style={{ overflowWrap: 'anywhere' }}>{value}</div><Text size="xs" c="dimmed">{t('counted.option', { contacts: number(contacts), values: number(values) })}</Text></div>;
          }}
        />
        {many.map(({ name, values }) => <Text key={name} size="sm" role="status">{t('counted.many', { name, values: number(values), most: attributeLimits.values })}</Text>)}
        <ProblemAlert error={save.error ?? error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" size="sm" onClick={onClose}>{t('counted.cancel')}</Button>
          <Button type="submit" size="sm" loading={save.isPending} disabled={wrong}>{t('counted.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
