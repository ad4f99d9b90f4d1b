/** @jsxImportSource preact */
import { Icon } from './Icon.tsx';
import type { Texts } from '../texts.ts';

interface Props {
  texts: Texts;
  onSwitchLanguage(): void;
  onClose: (() => void) | undefined;
}

/** What every header ends with: the other language and, in a frame, closing it. */
export function HeaderTools({ texts, onSwitchLanguage, onClose }: Props) {
  return (
    <>
      <button type="button" class="quiet" lang={texts.lang === 'en' ? 'zh-CN' : 'en'} title={texts.otherLanguageHint} onClick={onSwitchLanguage}>
        {texts.otherLanguage}
      </button>
      {onClose && (
        <button type="button" class="quiet" aria-label={texts.close} title={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </>
  );
}
