import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { Button } from '@mantine/core';
import { IconFocus2, IconIndentIncrease } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenFlow, useStage } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import type { CodeState } from './codeSession.ts';
import { CodeStatus } from './CodeStatus.tsx';
import type { Monaco } from './loadMonaco.ts';
import { openFlowEditor, type FlowEditor } from './openFlowEditor.ts';
import classes from './CodeView.module.css';

const agreeing: CodeState = { problems: [], agreements: 0 };

/** The flow's own JSON, to read and to edit. */
export function FlowCode({ monaco }: { monaco: Monaco }) {
  const { t } = useTranslation('code');
  const { language } = useLanguage();
  const flow = useOpenFlow();
  const found = useStage((stage) => stage.problems);
  const host = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<FlowEditor | null>(null);
  const [{ problems, agreements }, setState] = useState(agreeing);
  const [node, setNode] = useState<string>();
  useOwnKeys(host);

  const label = t('editor');
  useEffect(() => {
    if (!host.current) return undefined;
    const made = openFlowEditor(host.current, monaco, flow, label);
    const follow = (): void => setState(made.session.state.getState());
    const stop = made.session.state.subscribe(follow);
    let timer: ReturnType<typeof setTimeout>;
    const moved = made.shown.onDidChangeCursorPosition(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setNode(made.currentNode()), 120);
    });
    follow();
    setNode(made.currentNode());
    setOpened(made);
    return () => {
      clearTimeout(timer);
      moved.dispose();
      stop();
      setOpened(null);
      made.close();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- opened anew for another language, the editor would lose the history of what is typed
  }, [monaco, flow]);

  useEffect(() => {
    // Finding the places reads the whole text once, which can wait for a pause.
    const timer = setTimeout(() => opened?.mark(problems, found ?? [], language), 300);
    return () => clearTimeout(timer);
  }, [opened, problems, found, agreements, language]);

  const show = useCallback(() => {
    const wanted = opened?.currentNode();
    if (wanted !== undefined) flow.stage.getState().seek(wanted);
  }, [opened, flow]);

  return (
    <>
      <div className={classes.tools}>
        <CodeStatus problems={problems} mayEdit={flow.mayEdit} onGoTo={(line, column) => opened?.goTo(line, column)} onDiscard={() => opened?.session.reset()} />
        {flow.mayEdit && problems.length === 0 && <Button size="compact-sm" variant="subtle" leftSection={<IconIndentIncrease size={16} aria-hidden />} onClick={() => opened?.session.reset()}>{t('tidy')}</Button>}
        <Button size="compact-sm" variant="light" leftSection={<IconFocus2 size={16} aria-hidden />} disabled={node === undefined} title={node === undefined ? t('showHint') : undefined} onClick={show}>{t('show')}</Button>
      </div>
      <div className={classes.editor} ref={host} />
    </>
  );
}

/** Keys pressed in the editor are the editor's: the canvas below it must not take Delete for its own. */
function useOwnKeys(host: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = host.current;
    const keep = (event: KeyboardEvent): void => event.stopPropagation();
    element?.addEventListener('keydown', keep);
    return () => element?.removeEventListener('keydown', keep);
  }, [host]);
}
