import { deskLists } from './deskLists.ts';
import { deskNotices } from './deskNotices.ts';
import { deskTalk } from './deskTalk.ts';
import { deskWork } from './deskWork.ts';

const zh = { ...deskNotices.zh, ...deskLists.zh, ...deskTalk.zh, ...deskWork.zh } as const;
const en = { ...deskNotices.en, ...deskLists.en, ...deskTalk.en, ...deskWork.en };

/** Texts of the agents' desk. */
export const desk = { zh, en };
