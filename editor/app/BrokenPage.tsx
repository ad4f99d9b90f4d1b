import { Button, Center } from '@mantine/core';
import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { Dressed } from './Dressed.tsx';
import { ProblemError } from './ProblemError.ts';
import { useProblemText } from './useProblemText.ts';

/** A page that could not be shown: what the server said where it said something, and a way to try again. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const problemText = useProblemText();
  const { title, detail } = error instanceof ProblemError ? problemText(error) : { title: t('broken.title'), detail: t('broken.text') };
  return (
    <Dressed>
      <Center component="main" mih="100%">
        <EmptyNote icon={IconPlugConnectedX} title={title} text={detail}>
          <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={() => location.reload()}>{t('broken.reload')}</Button>
        </EmptyNote>
      </Center>
    </Dressed>
  );
}
