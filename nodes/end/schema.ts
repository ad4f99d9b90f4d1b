import * as z from 'zod';
import { field, localizedText } from '../../engine/sdk/index.ts';

export const endSchema = z.strictObject({
  say: localizedText.optional().meta(field(['结束语', 'Last words'], { template: true, help: ['可使用 {{ 变量 }}；留空则直接结束。', '{{ variable }} puts in a value; left empty, nothing is said.'] })),
});

export type EndConfig = z.infer<typeof endSchema>;
