import { useState, type DragEvent } from 'react';
import { ActionIcon, Drawer, TextInput, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconPlus, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cards } from '../../nodes/cards.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { addNodeOfType } from './actions/addNodeOfType.ts';
import { isPaletteOpen, keepPaletteOpen } from './paletteOpen.ts';
import { searchPicks } from './searchPicks.ts';
import { typeChoices } from './typeChoices.tsx';
import { nodeTypeMark } from './useDropping.ts';
import classes from './Palette.module.css';

/** The node types to build with: beside the canvas, on a phone in a sheet behind a button. */
export function Palette() {
  const { t } = useTranslation('canvas');
  const { mayEdit } = useOpenFlow();
  const narrow = useMediaQuery('(max-width: 47.99em)', innerWidth < 768, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(isPaletteOpen);
  const [sheet, setSheet] = useState(false);
  if (!mayEdit) return null;
  const toggle = () => {
    keepPaletteOpen(!open);
    setOpen(!open);
  };
  if (narrow) {
    return (
      <>
        <ActionIcon className={classes.plus ?? ''} variant="filled" color="rail" radius="xl" size={52} aria-label={t('palette.add')} onClick={() => setSheet(true)}><IconPlus size={24} aria-hidden /></ActionIcon>
        <Drawer opened={sheet} onClose={() => setSheet(false)} position="bottom" size="auto" title={t('palette.add')} closeButtonProps={{ 'aria-label': t('keys.close') }}>
          <TypeList onAdd={() => setSheet(false)} tap />
        </Drawer>
      </>
    );
  }
  const label = open ? t('palette.hide') : t('palette.show');
  return (
    <nav className={classes.palette} aria-label={t('palette.title')} data-open={open}>
      <div className={classes.head}>
        {open && <h2>{t('palette.title')}</h2>}
        <Tooltip label={label} position="right">
          <ActionIcon aria-label={label} aria-expanded={open} onClick={toggle}>{open ? <IconLayoutSidebarLeftCollapse size={18} aria-hidden /> : <IconLayoutSidebarLeftExpand size={18} aria-hidden />}</ActionIcon>
        </Tooltip>
      </div>
      {open && <TypeList />}
    </nav>
  );
}

function TypeList({ onAdd, tap = false }: { onAdd?: () => void; tap?: boolean }) {
  const { t } = useTranslation('canvas');
  const { language } = useLanguage();
  const flow = useOpenFlow();
  const [search, setSearch] = useState('');
  const found = searchPicks(typeChoices(language, (group) => t(`palette.group.${group}`)), search);
  const add = (type: string) => {
    addNodeOfType(flow, type, {});
    onAdd?.();
  };
  const first = found[0];
  return (
    <div className={classes.body}>
      <TextInput
        size="sm"
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing && first && search.trim() !== '') add(first.id);
        }}
      />
      {found.length === 0 && <p className={classes.hint}>{t('palette.none')}</p>}
      {Object.entries(Object.groupBy(found, ({ group }) => group ?? '')).map(([group, choices = []]) => (
        <section key={group}>
          <h3>{group}</h3>
          <ul className={classes.types}>
            {choices.map(({ id, title, icon }) => (
              <li key={id}>
                <button
                  type="button"
                  className={classes.type}
                  title={summaryOf(id, language)}
                  draggable
                  onDragStart={(event: DragEvent) => {
                    event.dataTransfer.setData(nodeTypeMark, id);
                    event.dataTransfer.effectAllowed = 'copy';
                  }}
                  onClick={(event) => {
                    // Enter and the space bar arrive as clicks that no pointer made.
                    if (tap || event.detail === 0) add(id);
                  }}
                  onDoubleClick={() => tap || add(id)}
                >
                  {icon}
                  <span>{title}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={classes.hint}>{tap ? t('palette.tap') : t('palette.hint')}</p>
    </div>
  );
}

function summaryOf(type: string, language: 'zh' | 'en'): string {
  return Object.values(cards).find((each) => each.type === type)?.summary[language] ?? '';
}
