import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { blankFlow } from '../flows/blankFlow.ts';
import { printJson } from './printJson.ts';

test('whatever fits into a line stands on one', () => {
  expect(printJson({ ...blankFlow(), handoff: noTriggers, layout: { nodes: [], groups: [], notes: [] } })).toBe(`{
  "formatVersion": 3,
  "name": { "zh": "新流程", "en": "New flow" },
  "locales": ["zh", "en"],
  "variables": [],
  "knowledge": [],
  "start": "welcome",
  "handoff": {
    "button": true,
    "phrases": {},
    "complaints": null,
    "moodBelow": null,
    "moodFallsBy": null,
    "unmet": null,
    "to": null
  },
  "nodes": [
    {
      "id": "welcome",
      "type": "conversation",
      "config": { "say": [{ "zh": "您好，请问有什么可以帮您？", "en": "Hello, how can I help?" }], "expect": { "kind": "text" } }
    },
    {
      "id": "person",
      "type": "human-handoff",
      "config": { "waiting": { "zh": "好的，正在为您转接人工客服，请稍候。", "en": "Thank you. I am getting a colleague; one moment, please." } }
    },
    {
      "id": "bye",
      "type": "end",
      "config": { "say": { "zh": "感谢您的咨询，再见！", "en": "Thank you for getting in touch. Goodbye!" } }
    }
  ],
  "edges": [
    { "from": "welcome", "outlet": "answered", "to": "person" },
    { "from": "person", "outlet": "returned", "to": "welcome" },
    { "from": "person", "outlet": "resolved", "to": "bye" }
  ],
  "layout": { "nodes": [], "groups": [], "notes": [] }
}`);
});

test('it is the same JSON, however often and in whatever place it is printed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const part = { value, list: [value, 'some text that takes its room in a line of its own', value, 'and some more'] };
      const shared = { twice: [part, part], deeper: { deeper: [part, 1], part }, part };
      expect(JSON.parse(printJson(shared))).toEqual(JSON.parse(JSON.stringify(shared)));
      expect(printJson(shared)).toBe(printJson(JSON.parse(JSON.stringify(shared))));
    }),
  );
});
