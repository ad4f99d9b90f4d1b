import type { FormOf } from '../../engine/sdk/index.ts';
import type { EndConfig } from './schema.ts';

export const endForm: FormOf<EndConfig> = {
  say: { label: ['结束语', 'Last words'], template: true, help: ['可使用 {{ 变量 }}；留空则直接结束。', '{{ variable }} puts in a value; left empty, nothing is said.'] },
};
