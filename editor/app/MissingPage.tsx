import { Button, Center } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { Dressed } from './Dressed.tsx';

/** There is nothing at this address. */
export function MissingPage() {
  const { t } = useTranslation('app');
  return (
    <Dressed>
      <Center component="main" mih="100%">
        <EmptyNote icon={IconMapQuestion} title={t('missing.title')} text={t('missing.text')}>
          <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('noAccess.home')}</Button>
        </EmptyNote>
      </Center>
    </Dressed>
  );
}
