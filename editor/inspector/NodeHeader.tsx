import { useState } from 'react';
import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconCopy, IconCopyPlus, IconFlag3, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../engine/sdk/flow.ts';
import type { NodeType } from '../../engine/sdk/node.ts';
import { duplicateSelected } from '../canvas/actions/duplicateSelected.ts';
import { removeSelected } from '../canvas/actions/removeSelected.ts';
import { setStart } from '../draft/edits/setStart.ts';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { copyText } from '../kit/copyText.ts';
import { NodeIcon } from '../kit/node/NodeIcon.tsx';
import classes from './NodeHeader.module.css';

/** What the node is, and what can be done with it as a whole. */
export function NodeHeader({ node, type }: { node: FlowNode; type: NodeType | null }) {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const flow = useOpenFlow();
  const isStart = useDraft(({ document }) => document.start === node.id);
  const alone = useDraft(({ document }) => document.nodes.length === 1);
  const [about, setAbout] = useState(false);
  const [copied, setCopied] = useState<'done' | 'failed'>();
  const makeStart = (): void => flow.draft.getState().change({ name: 'start', count: 1 }, (document) => setStart(document, node.id));

  async function copy(): Promise<void> {
    setCopied((await copyText(node.id)) ? 'done' : 'failed');
    setTimeout(() => setCopied(undefined), 2_000);
  }

  return (
    <header className={classes.header}>
      <div className={classes.title}>
        <span className={classes.icon} data-group={type?.group}><NodeIcon name={type?.icon} size={18} /></span>
        <div className={classes.names}>
          <h3>{type?.title[language] ?? node.type}</h3>
          <UnstyledButton className={classes.id} onClick={() => void copy()} aria-label={`${t('node.copyId.do')} ${node.id}`} title={t('node.copyId.do')}>
            <code>{node.id}</code>{copied === 'done' ? <IconCheck size={13} aria-hidden /> : copied === 'failed' ? <IconAlertTriangle size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}<span className={classes.said} role="status">{copied ? t(`node.copyId.${copied}`) : ''}</span>
          </UnstyledButton>
        </div>
        {flow.mayEdit && (
          <div className={classes.tools}>
            <Tooltip label={t('node.duplicate')}><ActionIcon aria-label={t('node.duplicate')} onClick={() => duplicateSelected(flow)}><IconCopyPlus size={18} aria-hidden /></ActionIcon></Tooltip>
            <Tooltip label={t('node.remove')}><ActionIcon aria-label={t('node.remove')} disabled={alone} onClick={() => removeSelected(flow)}><IconTrash size={18} aria-hidden /></ActionIcon></Tooltip>
          </div>
        )}
      </div>
      <div className={classes.line}>
        {isStart ? <span className={classes.start}><IconFlag3 size={14} aria-hidden />{t('node.start')}</span>
          : flow.mayEdit && <Button size="compact-xs" variant="light" leftSection={<IconFlag3 size={14} aria-hidden />} onClick={makeStart}>{t('node.makeStart')}</Button>}
        {type && <Button size="compact-xs" variant="subtle" color="gray" aria-expanded={about} rightSection={<IconChevronDown size={14} aria-hidden />} onClick={() => setAbout(!about)}>{t('node.about')}</Button>}
      </div>
      {about && type && <p className={classes.about}>{type.summary[language]}</p>}
    </header>
  );
}
