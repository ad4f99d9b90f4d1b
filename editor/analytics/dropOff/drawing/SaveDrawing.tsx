import { useState } from 'react';
import { ActionIcon, Alert, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pngOf } from '../../../charts/pngOf.ts';
import { saveFile } from '../../../charts/saveFile.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { LaidOver } from '../layOver.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { flowPicture } from './flowPicture.ts';
import type { HeatScale } from './heat.ts';

interface Props {
  drawn: LaidOver;
  readings: readonly NodeReading[];
  compared: boolean;
  scale: HeatScale | null;
  /** What the file is called, without its ending, and what stands above the drawing. */
  name: string;
  /** What stands beneath it. */
  text: string;
}

/** Takes the whole drawing away as a picture. */
export function SaveDrawing({ drawn, readings, compared, scale, name, text }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const [failed, setFailed] = useState(false);
  const draw = () => flowPicture({ drawn, readings, compared, scale, language, title: name, text });
  async function savePng(): Promise<void> {
    const { svg, ...size } = draw();
    setFailed(false);
    try {
      saveFile(`${name}.png`, await pngOf(svg, size));
    } catch {
      setFailed(true);
    }
  }
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={180}>
        <Menu.Target><ActionIcon size={36} variant="default" aria-label={t('picture.menu')} title={t('picture.menu')}><IconDownload size={18} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void savePng()}>{t('picture.png')}</Menu.Item>
          <Menu.Item onClick={() => saveFile(`${name}.svg`, new Blob([draw().svg], { type: 'image/svg+xml' }))}>{t('picture.svg')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failed && <Alert role="alert" color="red" variant="light" withCloseButton closeButtonLabel={t('picture.close')} onClose={() => setFailed(false)}>{t('picture.failed')}</Alert>}
    </>
  );
}
