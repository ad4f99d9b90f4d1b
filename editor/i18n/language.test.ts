import { expect, test } from 'vitest';
import { alertForms } from './alertForms.ts';
import { alertNotices } from './alertNotices.ts';
import { alerts } from './alerts.ts';
import { analytics } from './analytics.ts';
import { app } from './app.ts';
import { auth } from './auth.ts';
import { charts } from './charts.ts';
import { chatRecord } from './chatRecord.ts';
import { desk } from './desk.ts';
import { deskPanel } from './deskPanel.ts';
import { dropOff } from './dropOff.ts';
import { home } from './home.ts';
import { journeys } from './journeys.ts';
import { knowledge } from './knowledge.ts';
import { knowledgeFigureParts } from './knowledgeFigureParts.ts';
import { knowledgeFigures } from './knowledgeFigures.ts';
import { knowledgeWork } from './knowledgeWork.ts';
import { preferredLanguage } from './language.ts';
import { live } from './live.ts';
import { reports } from './reports.ts';
import { service } from './service.ts';
import { staff } from './staff.ts';

const rooms = Object.entries({ alertForms, alertNotices, alerts, analytics, app, auth, charts, chatRecord, desk, deskPanel, dropOff, home, journeys, knowledge, knowledgeFigureParts, knowledgeFigures, knowledgeWork, live, reports, service, staff });

test('what was chosen goes before what the browser speaks', () => {
  expect(preferredLanguage('en', ['zh-CN'])).toBe('en');
  expect(preferredLanguage('zh', ['en'])).toBe('zh');
});

test('else the first language of the browser that the console speaks, else English', () => {
  expect(preferredLanguage(null, ['fr-FR', 'zh-TW', 'en'])).toBe('zh');
  expect(preferredLanguage(null, ['EN-gb', 'zh'])).toBe('en');
  expect(preferredLanguage('klingon', ['fr'])).toBe('en');
  expect(preferredLanguage(null, [])).toBe('en');
});

test.each(rooms)('both languages of %s fill in the same details', (_room, { zh, en }) => {
  const chinese = details(zh);
  for (const [key, found] of details(en)) {
    const wanted = chinese.get(key) ?? chinese.get(key.replace(/_one$/, '_other'));
    // Of one, English may say "once" or "a chat".
    expect(found, key).toEqual(key.endsWith('_one') && !found.includes('count') ? wanted?.filter((name) => name !== 'count') : wanted);
  }
});

test.each(rooms)('the Chinese of %s uses Chinese punctuation beside Chinese words', (_room, { zh }) => {
  for (const [key, text] of texts(zh)) expect(text, key).not.toMatch(/[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]/);
});

function details(literal: object): Map<string, string[]> {
  return new Map(texts(literal).map(([key, text]) => [key, [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()]));
}

function texts(literal: object, path = ''): [string, string][] {
  return Object.entries(literal).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[path + key, value]];
    return typeof value === 'object' && value !== null ? texts(value, `${path}${key}.`) : [];
  });
}
