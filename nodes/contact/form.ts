import type { Field, FormOf } from '../../engine/sdk/index.ts';
import type { ContactConfig } from './schema.ts';

const into = { label: ['保存到变量', 'Keep it in'], kind: 'variable', holds: 'text' } as const satisfies Field;
const value = { label: ['值', 'Value'], kind: 'expression', holds: 'text' } as const satisfies Field;
const attribute = { label: ['属性名', 'Attribute'], help: ['例如 会员等级、plan。', 'As in plan or city.'] } as const satisfies Field;

export const contactForm: FormOf<ContactConfig> = {
  identify: {
    label: ['已核实的客户编号', 'Verified customer id'],
    kind: 'expression',
    holds: 'text',
    help: ['流程核实身份后填写贵方系统中的客户编号，会话即归到这位客户名下；留空则不改变。', 'Once the flow has made sure of who they are: your own id of the customer. The conversation becomes theirs. Left empty, nothing changes.'],
  },
  writes: {
    label: ['记下', 'Keep'],
    item: {
      label: ['资料', 'Detail'],
      branches: {
        name: { label: ['称呼', 'Name'], fields: { value } },
        email: { label: ['邮箱', 'E-mail address'], fields: { value } },
        phone: { label: ['电话', 'Phone number'], fields: { value } },
        attribute: { label: ['属性', 'Attribute'], fields: { attribute, value } },
      },
    },
  },
  reads: {
    label: ['读取', 'Read'],
    help: ['要读取的资料一项都没有记录时，从“没有记录”离开。', 'When none of it is remembered, it leaves by “Nothing known”.'],
    item: {
      label: ['资料', 'Detail'],
      branches: {
        name: { label: ['称呼', 'Name'], fields: { into } },
        email: { label: ['邮箱', 'E-mail address'], fields: { into } },
        phone: { label: ['电话', 'Phone number'], fields: { into } },
        attribute: { label: ['属性', 'Attribute'], fields: { attribute, into } },
        vip: { label: ['VIP 等级', 'VIP level'], fields: { into: { ...into, holds: 'number' } } },
        returning: { label: ['以前来过', 'Has been here before'], fields: { into: { ...into, holds: 'boolean' } } },
        verified: { label: ['身份已核实', 'Is verified'], fields: { into: { ...into, holds: 'boolean' } } },
      },
    },
  },
  tags: { label: ['添加标签', 'Add tags'], item: { label: ['标签', 'Tag'] } },
  consent: {
    label: ['记录授权', 'Consent'],
    help: ['连同时间一并记下。', 'Kept together with when it was said.'],
    fields: { purpose: { label: ['用途', 'Purpose'] }, given: { label: ['客户同意', 'The customer agrees'] } },
  },
};
