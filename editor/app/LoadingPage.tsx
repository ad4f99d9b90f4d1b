import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** While a page is on its way. */
export function LoadingPage() {
  const { t } = useTranslation('app');
  return (
    <Center h="100%" mih={240}>
      <Loader role="status" aria-label={t('loading')} />
    </Center>
  );
}
