import i18next from 'i18next';
import type { DeskChat } from '../../../server/contract.ts';
import { addTexts } from '../../i18n/addTexts.ts';
import { deskNotices } from '../../i18n/deskNotices.ts';
import type { NoticeKind } from './noticeOf.ts';
import { noticeSettings } from './noticeSettings.ts';
import { openChatEvent } from './openChatEvent.ts';
import { playTone } from './playTone.ts';

addTexts('desk', deskNotices);

/** Tells of something in the ways the agent has turned on. What was said is shown only when they allow it. */
export function showNotice(kind: NoticeKind, chat: DeskChat | undefined, id: string): void {
  const { sound, browser, showText } = noticeSettings.get();
  if (sound) playTone();
  if (!browser || typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
  const name = chat?.contactName?.trim() || i18next.t('visitor', { ns: 'desk', id: id.slice(-4) });
  const said = showText && kind === 'message' ? chat?.lastMessage?.text : undefined;
  try {
    // One per chat and kind: a newer one takes the place of the one before it.
    const notice = new Notification(i18next.t(`notice.${kind}`, { ns: 'desk', name }), { tag: `${kind} ${id}`, ...(said !== undefined && { body: said }) });
    notice.onclick = () => {
      window.focus();
      dispatchEvent(new CustomEvent(openChatEvent, { detail: id }));
      notice.close();
    };
  } catch {
    // Some phones allow notifications to service workers alone.
  }
}
