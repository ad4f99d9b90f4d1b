import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LayoutColor } from '../../engine/sdk/flow.ts';
import { changeGroup } from '../draft/edits/changeGroup.ts';
import { changeNote } from '../draft/edits/changeNote.ts';
import { useOpenFlow, useStage, type OpenFlow } from '../flow/FlowContext.ts';
import { addNoteAt } from './actions/addNoteAt.ts';
import type { CanvasMenu } from './canvasStore.ts';
import { commands, type Command, type MenuOf } from './commands.ts';
import { KeyCaps } from './KeyCaps.tsx';
import classes from './ContextMenu.module.css';

type Context = Extract<CanvasMenu, { kind: 'context' }>;

const colors: readonly LayoutColor[] = ['gray', 'blue', 'green', 'yellow', 'orange', 'red', 'purple'];
const labels = { node: 'menu.node', edge: 'menu.edge', group: 'menu.groupMenu', note: 'menu.noteMenu', canvas: 'menu.canvas' } as const;

/** What can be done with what was asked about. */
export function ContextMenu({ menu }: { menu: Context }) {
  const { t } = useTranslation(['canvas', 'drawing']);
  const flow = useOpenFlow();
  const several = useStage(({ selection }) => selection.nodes.size > 1);
  const { canvas, mayEdit } = flow;
  const of: MenuOf = menu.on.kind === 'node' && several ? 'nodes' : menu.on.kind;
  const items = commands.filter(({ menus, edits }) => menus?.includes(of) && (mayEdit || !edits));
  const close = () => canvas.getState().set({ menu: null });
  const colored = mayEdit && (menu.on.kind === 'group' || menu.on.kind === 'note');
  return (
    <Menu opened onClose={close} position="bottom-start" offset={2} width={232} radius="md" shadow="md" returnFocus transitionProps={{ duration: 0 }} classNames={{ item: classes.item ?? '' }}>
      <Menu.Target><div style={{ position: 'fixed', left: menu.at.x, top: menu.at.y, width: 1, height: 1 }} /></Menu.Target>
      <Menu.Dropdown aria-label={t(labels[menu.on.kind])}>
        {of === 'edge' && mayEdit && <Menu.Item onClick={() => canvas.getState().set({ menu: { kind: 'add', at: menu.at, place: placeOf(flow, menu), from: null, edge: menu.on.id } })}>{t('drawing:edge.insert')}</Menu.Item>}
        {items.map((command, index) => [
          index > 0 && items[index - 1]?.part !== command.part && <Menu.Divider key={`before ${command.name}`} />,
          <Menu.Item key={command.name} {...(command.name === 'remove' && { color: 'red' })} rightSection={command.keys[0] !== undefined && <KeyCaps keys={command.keys[0]} />} onClick={() => runIn(flow, menu, command)}>
            {t(`command.${command.name}`)}
          </Menu.Item>,
        ])}
        {colored && (
          <>
            <Menu.Label>{t('menu.color')}</Menu.Label>
            <div className={classes.colors} role="group" aria-label={t('menu.color')}>
              {colors.map((color) => (
                <Menu.Item key={color} className={classes.color ?? ''} data-color={color} aria-label={t(`color.${color}`)} title={t(`color.${color}`)} onClick={() => paint(flow, menu, color)}>{null}</Menu.Item>
              ))}
            </div>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Commands that make something make it where the menu was asked for. */
function runIn(flow: OpenFlow, menu: Context, command: Command): void {
  const place = placeOf(flow, menu);
  if (menu.on.kind === 'canvas' && command.name === 'note' && place) addNoteAt(flow, place);
  else if (menu.on.kind === 'canvas' && command.name === 'add') flow.canvas.getState().set({ menu: { kind: 'add', at: menu.at, place, from: null, edge: null } });
  else command.run(flow, '');
}

function placeOf({ canvas }: OpenFlow, { at }: Context) {
  return canvas.getState().view?.flow.screenToFlowPosition(at) ?? null;
}

function paint({ draft }: OpenFlow, { on }: Context, color: LayoutColor): void {
  draft.getState().seal();
  draft.getState().change({ name: 'color', count: 1 }, (document) => (on.kind === 'group' ? changeGroup(document, on.id, { color }) : changeNote(document, on.id, { color })));
}
