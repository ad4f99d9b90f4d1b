import type { Wording } from './Wording.ts';

const zh = {
  visitor: '访客 {{id}}',
  notice: { assigned: '{{name}} 的会话分配给了您', message: '{{name}} 发来新消息', mention: '同事在 {{name}} 的会话中提到您', waiting: '{{name}} 已等待超过一分钟' },
} as const;

const en: Wording<typeof zh> = {
  visitor: 'Visitor {{id}}',
  notice: { assigned: '{{name}} is yours to look after', message: '{{name}} has written', mention: 'A note about {{name}} names you', waiting: '{{name}} has waited for over a minute' },
};

/** What an agent is told of in other rooms and other windows. */
export const deskNotices = { zh, en };
