import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { anyKnowledge } from '../../chat/anyTalk.test-support.ts';
import { askingFlow } from '../../chat/askingFlow.test-support.ts';
import { publishUnchecked } from '../../chat/publishUnchecked.test-support.ts';
import { erasePerson } from '../../contacts/erasePerson.ts';
import { ask } from './writtenLogs.test-support.ts';

let office: StaffedHouse;
let now = Date.UTC(2026, 8, 1, 8);
beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['analyst'], now: () => now });
  await office.house.knowledge.replace(anyKnowledge);
  publishUnchecked(office.house.database, 'shop', askingFlow);
});
afterAll(() => office.close());

it('counts the same once the words of a customer are erased', async () => {
  const { chat, store } = office.house;
  for (const text of ['Where is my parcel?', 'where is my parcel', 'I am Lin']) {
    const { conversationId: id } = await chat.start('shop', { locale: 'en' });
    now += 30_000;
    await chat.say(id, { messageId: 'm1', text });
    now += 30_000;
    await chat.leave(id, 'm2');
  }
  const figures = () => Promise.all(['drop-off/persons', 'nodes/detail?node=ask', 'funnel?step=ask&step=match', 'paths', 'fix-first'].map((path) => ask(office, path)));
  const before = await figures();
  expect(before[4]).toMatchObject({ lost: 3, nodes: [{ node: 'ask', lost: 3 }] });
  expect(await ask(office, 'nodes/last-typed?node=ask')).toMatchObject({ visits: 3, erased: 0, groups: [{ visits: 2 }, { title: 'I am Lin', visits: 1 }] });

  const page = await ask(office, 'nodes/conversations?node=ask');
  const lin = store.conversation(String(Object(Object(page).conversations[0]).id))!;
  await erasePerson(office.house, lin.contactId!);
  expect(await figures()).toEqual(before);
  expect(await ask(office, 'nodes/last-typed?node=ask')).toMatchObject({ visits: 3, looked: 3, nothing: 0, erased: 1, groups: [{ visits: 2 }] });
  expect(await ask(office, 'nodes/conversations?node=ask&limit=1')).toMatchObject({ conversations: [{ id: lin.id, typed: '' }] });
});
