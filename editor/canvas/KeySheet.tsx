import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { commands } from './commands.ts';
import { KeyCaps } from './KeyCaps.tsx';
import { useCanvas } from './useCanvas.ts';
import classes from './KeySheet.module.css';

const parts = ['edit', 'select', 'arrange', 'view', 'go'] as const;

/** All keys of the editor on one sheet. */
export function KeySheet() {
  const { t } = useTranslation('canvas');
  const { canvas, mayEdit } = useOpenFlow();
  const opened = useCanvas((each) => each.keys);
  return (
    <Modal opened={opened} onClose={() => canvas.getState().set({ keys: false })} title={t('keys.title')} size={760} radius="lg" closeButtonProps={{ 'aria-label': t('keys.close') }}>
      <div className={classes.columns}>
        {parts.map((part) => (
          <section key={part}>
            <h3>{t(`part.${part}`)}</h3>
            <dl>
              {part === 'select' && <Row words={t('command.boxSelect')} caps={<><KeyCaps keys="shift" /> {t('keys.drag')}</>} />}
              {part === 'select' && <Row words={t('command.addSelect')} caps={<><KeyCaps keys="shift" /> {t('keys.click')}</>} />}
              {commands.filter((command) => command.part === part && command.keys.length > 0 && (mayEdit || !command.edits)).map(({ name, keys }) => (
                <Row key={name} words={t(`command.${name}`)} caps={shown(keys).map((each) => <KeyCaps key={each} keys={each} />)} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function Row({ words, caps }: { words: string; caps: React.ReactNode }) {
  return <div className={classes.row}><dt>{words}</dt><dd>{caps}</dd></div>;
}

/** Keys that differ only in the arrow share what is held with it. */
function shown(keys: readonly string[]): readonly string[] {
  const held = keys[0]?.replace(/arrow\w+$/, '');
  if (keys.length < 3 || held === undefined || !keys.every((each) => each.startsWith(`${held}arrow`))) return keys;
  return [`${held}${keys.map((each) => each.slice(held.length)).join('+')}`];
}
