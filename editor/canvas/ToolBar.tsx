import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconHandStop, IconHelp, IconHierarchy3, IconMap2, IconMinus, IconNote, IconPlus, IconPointer, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { commands, type Command } from './commands.ts';
import { KeyCaps } from './KeyCaps.tsx';
import { useCanvas } from './useCanvas.ts';
import classes from './ToolBar.module.css';

/** What acts on the canvas as a whole, in its corner. */
export function ToolBar() {
  const { t } = useTranslation('canvas');
  const flow = useOpenFlow();
  const zoom = useCanvas((canvas) => canvas.zoom);
  const tool = useCanvas((canvas) => canvas.tool);
  const minimap = useCanvas((canvas) => canvas.minimap);
  const run = (name: Command['name']) => () => void commands.find((each) => each.name === name)?.run(flow, '');
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('tools.label')}>
      <Tool icon={tool === 'hand' ? IconHandStop : IconPointer} label={tool === 'hand' ? t('tools.hand') : t('tools.select')} keys="v" pressed={tool === 'select'} onClick={run('tool')} />
      <span className={classes.rule} />
      <Tool icon={IconMinus} label={t('command.zoomOut')} keys="-" onClick={run('zoomOut')} />
      <Tooltip label={t('command.zoom100')}><button type="button" className={classes.zoom} aria-label={`${zoom}% · ${t('command.zoom100')}`} onClick={run('zoom100')}>{zoom}%</button></Tooltip>
      <Tool icon={IconPlus} label={t('command.zoomIn')} keys="+" onClick={run('zoomIn')} />
      <Tool icon={IconFocusCentered} label={t('command.fit')} keys="f" onClick={run('fit')} />
      <span className={`${classes.rule} ${classes.wide}`} />
      {flow.mayEdit && <span className={classes.wide}><Tool icon={IconHierarchy3} label={t('command.tidy')} keys="shift+t" onClick={run('tidy')} /></span>}
      {flow.mayEdit && <span className={classes.wide}><Tool icon={IconNote} label={t('command.note')} keys="n" onClick={run('note')} /></span>}
      <span className={classes.wide}><Tool icon={IconMap2} label={t('command.minimap')} keys="m" pressed={minimap} onClick={run('minimap')} /></span>
      <span className={classes.wide}><Tool icon={IconHelp} label={t('keys.open')} keys="?" onClick={run('keys')} /></span>
    </div>
  );
}

function Tool({ icon: Icon, label, keys, pressed, onClick }: { icon: TablerIcon; label: string; keys: string; pressed?: boolean; onClick: () => void }) {
  return (
    <Tooltip label={<>{label} <KeyCaps keys={keys} /></>}>
      <ActionIcon aria-label={label} {...(pressed !== undefined && { 'aria-pressed': pressed })} onClick={onClick}><Icon size={18} aria-hidden /></ActionIcon>
    </Tooltip>
  );
}
