import { Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { canvas as texts } from '../i18n/canvas.ts';
import { addNodeOfType } from './actions/addNodeOfType.ts';
import { commands } from './commands.ts';
import { KeyCaps } from './KeyCaps.tsx';
import { nodeChoices } from './nodeChoices.tsx';
import type { Pick } from './PickList.tsx';
import { searchPicks } from './searchPicks.ts';
import { typeChoices } from './typeChoices.tsx';

/** Of each kind, at most so many are shown. */
const most = 12;

/** Everything the editor can do, every node type, and every node by its words: one field for all. */
export function CommandPalette() {
  const { t } = useTranslation('canvas');
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} onSpotlightOpen={() => setOpen(true)} onSpotlightClose={() => { setOpen(false); setQuery(''); }} shortcut={null} maxHeight={440} scrollable radius="lg" size={600} attributes={{ content: { 'aria-label': t('spotlight.label') } }}>
      <Spotlight.Search placeholder={t('spotlight.search')} aria-label={t('spotlight.search')} leftSection={<IconSearch size={18} aria-hidden />} />
      {open && <Found query={query} />}
    </Spotlight.Root>
  );
}

function Found({ query }: { query: string }) {
  const { t } = useTranslation('canvas');
  const { language } = useLanguage();
  const flow = useOpenFlow();
  const document = useDraft((draft) => draft.document);
  const words = query.trim().toLowerCase().split(/\s+/);
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const actions = commands
    .filter(({ quiet, edits }) => !quiet && (flow.mayEdit || !edits))
    .filter(({ name }) => fits(`${texts.zh.command[name]} ${texts.en.command[name]}`));
  const types = flow.mayEdit ? searchPicks(typeChoices(language, (group) => t(`palette.group.${group}`)), query) : [];
  const nodes = query.trim() === '' ? [] : searchPicks(nodeChoices(document, language), query);
  if (actions.length + types.length + nodes.length === 0) return <Spotlight.ActionsList><Spotlight.Empty>{t('spotlight.none')}</Spotlight.Empty></Spotlight.ActionsList>;
  return (
    <Spotlight.ActionsList>
      {actions.length > 0 && (
        <Spotlight.ActionsGroup label={t('spotlight.actions')}>
          {actions.slice(0, query === '' ? 40 : most).map((command) => (
            <Spotlight.Action key={command.name} onClick={() => afterClosing(() => command.run(flow, ''))} label={t(`command.${command.name}`)} rightSection={command.keys[0] !== undefined && <KeyCaps keys={command.keys[0]} />} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      <Choices label={t('spotlight.nodes')} items={nodes} choose={(id) => flow.stage.getState().seek(id)} />
      <Choices label={t('spotlight.add')} items={types} choose={(type) => afterClosing(() => addNodeOfType(flow, type, {}))} />
    </Spotlight.ActionsList>
  );
}

function Choices({ label, items, choose }: { label: string; items: readonly Pick[]; choose: (id: string) => void }) {
  if (items.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {items.slice(0, most).map(({ id, title, note, icon }) => <Spotlight.Action key={id} onClick={() => choose(id)} label={title} {...(note !== undefined && { description: note })} leftSection={icon} />)}
    </Spotlight.ActionsGroup>
  );
}

/** What opens a menu of its own waits until this one has given the keyboard back. */
function afterClosing(run: () => void): void {
  setTimeout(run, 60);
}
