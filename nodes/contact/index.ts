import { defineCard } from '../../engine/sdk/index.ts';
import { contactMeaning } from './analytics.ts';
import { contactSchema } from './schema.ts';

export const contact = defineCard({
  type: 'contact',
  icon: 'IconAddressBook',
  group: 'people',
  title: { zh: '客户资料', en: 'Contact' },
  summary: {
    zh: '读取或记下客户的资料：称呼、联系方式、属性、标签、授权；核实身份后关联到同一位客户。',
    en: 'Reads or keeps what is known of the customer: name, ways to reach them, attributes, tags, consent; and joins them with who they are once that is verified.',
  },
  schema: contactSchema,
  outlets: () => [
    { name: 'known', title: { zh: '已知', en: 'Known' } },
    { name: 'unknown', title: { zh: '没有记录', en: 'Nothing known' }, optional: true },
    { name: 'failed', title: { zh: '操作失败', en: 'Failed' }, optional: true },
  ],
  meaning: contactMeaning,
  starter: ({ document }) => {
    const text = document.variables.find(({ type }) => type === 'text');
    return text ? { reads: [{ kind: 'name', into: text.name }] } : {};
  },
  sets: ({ reads }, outlet) => (outlet === 'failed' ? [] : reads.map(({ into }) => into)),
});
