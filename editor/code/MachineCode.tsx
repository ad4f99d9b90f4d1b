import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { useDraft } from '../flow/FlowContext.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { editorOptions } from './editorOptions.ts';
import type { Monaco } from './loadMonaco.ts';
import { machineText } from './machineText.ts';
import { NotLoaded } from './NotLoaded.tsx';
import classes from './CodeView.module.css';

/** What the flow compiles to, for any XState tool. */
export function MachineCode({ monaco }: { monaco: Monaco }) {
  const { t } = useTranslation(['code', 'app']);
  const document = useDraft((draft) => draft.document);
  const [text, setText] = useState<string>();
  const [failed, setFailed] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const label = t('machineEditor');

  useEffect(() => {
    let wanted = true;
    if (!failed) machineText(document).then((made) => { if (wanted) setText(made); }, () => {
      if (!wanted) return;
      setText(undefined);
      setFailed(true);
    });
    return () => { wanted = false; };
  }, [document, failed]);

  useEffect(() => {
    if (!host.current || text === undefined) return undefined;
    const model = monaco.editor.createModel(text, 'json', monaco.Uri.parse('inmemory://handrail/machine.json'));
    const shown = monaco.editor.create(host.current, { ...editorOptions, model, ariaLabel: label, readOnly: true });
    return () => {
      shown.dispose();
      model.dispose();
    };
  }, [monaco, text, label]);

  if (failed) return <NotLoaded onRetry={() => setFailed(false)} />;
  return (
    <>
      <div className={classes.tools}>
        <p className={classes.state}>{t('machineText')}</p>
        {text !== undefined && <CopyButton text={text} labels={{ do: t('app:copy.do'), done: t('app:copy.done'), failed: t('app:copy.failed') }} />}
      </div>
      {text === undefined ? <LoadingPage /> : <div className={classes.editor} ref={host} />}
    </>
  );
}
