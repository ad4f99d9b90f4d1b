import { topics } from './topics.ts';
import type { Lines } from './words.ts';

/** A question that nothing answers, as different people put it, and how an agent files it. */
export interface Unknown {
  readonly topic: string;
  readonly lines: Lines;
}

/** Questions of the shop's customers that its knowledge has no answer to; each group means the same. */
export const shopUnknown: readonly Unknown[] = [
  { topic: '商品', lines: { zh: ['旧家电可以拿来抵钱吗', '你们有以旧换新吗', '拿旧的换新的怎么算', '以旧换新怎么参加'], en: ['do you take old phones in part exchange', 'is there a trade-in programme', 'trade-in value', 'trade in my old one for a new one'] } },
  { topic: '售后安装', lines: { zh: ['买的柜子有人上门安装吗', '可以帮忙装家具吗', '安装师傅什么时候联系我', '上门安装要另外付钱吗'], en: ['will someone come and assemble the wardrobe', 'do you offer furniture assembly', 'when will the fitter call me', 'is assembly at home extra'] } },
  { topic: '优惠与会员', lines: { zh: ['学生有专属价吗', '学生证能便宜多少', '大学生认证在哪里弄', '有没有学生价'], en: ['is there a student discount', 'how do I verify that I am a student', 'student price please', 'discount with a student card'] } },
  { topic: '优惠与会员', lines: { zh: ['主播说的那个口令是什么', '直播间的福袋怎么领', '昨晚直播抽奖我中了吗', '直播间抽奖结果在哪看'], en: ['what was the code in the live stream', 'how do I claim the live stream prize', 'did I win the draw in last night\'s stream', 'where are the live stream winners'] } },
  { topic: '配送', lines: { zh: ['环保包装', '你们用的泡沫可以降解吗', '快递纸箱怎么环保处理', '包装太浪费了能不能简化'], en: ['is your packaging recyclable', 'are the foam chips compostable', 'can you send it with less plastic', 'what do I do with the empty boxes'] } },
];

/** Asked on the day the shop's site breaks. */
export const shopIncident: Unknown = {
  topic: topics.incident,
  lines: { zh: ['网页白屏了', '转圈转了十分钟', '系统崩了吗', '一点就白屏', '整个白屏了'], en: ['site is down', 'blank screen', 'bad gateway', 'your site is down', 'it is just a blank screen'] },
};

/** The same for the bank's customers. */
export const bankUnknown: readonly Unknown[] = [
  { topic: '公积金', lines: { zh: ['公积金怎么提取出来', '住房公积金在你们这能取吗', '公积金', '想把公积金取出来装修'], en: ['how do I withdraw my housing fund', 'can I take money out of the provident fund here', 'where do I see my provident fund', 'withdraw the housing provident fund for renovation'] } },
  { topic: '纪念币', lines: { zh: ['纪念币哪天能约', '龙年纪念币还有吗', '怎么预约纪念币', '纪念钞在哪里兑'], en: ['when can I reserve commemorative coins', 'are there commemorative coins left', 'how do I book the new coin', 'where do I collect the commemorative note'] } },
  { topic: '保管箱', lines: { zh: ['想租个保险箱', '保管箱一年多少钱', '首饰能寄存在你们那吗', '有没有保险柜出租'], en: ['can I rent a safe deposit box', 'what does a deposit box cost a year', 'can you keep my jewellery for me', 'do you have safe deposit boxes'] } },
  { topic: '理财', lines: { zh: ['现在买哪只基金好', '推荐一个理财基金', '基金跌了怎么办', '定投哪个基金'], en: ['which fund should I buy', 'recommend me a fund', 'my fund is falling, what now', 'mutual fund'] } },
];

/** The same for the clinic's patients. */
export const clinicUnknown: readonly Unknown[] = [
  { topic: '检查项目', lines: { zh: ['能做核磁共振吗', '核磁要排几天', '你们有MRI吗', '做个核磁多少钱'], en: ['can I get an MRI', 'MRI', 'do you have an MRI scanner', 'do you have MRI'] } },
  { topic: '诊疗范围', lines: { zh: ['可以割双眼皮吗', '双眼皮手术找谁做', '你们做医美吗', '想做眼部整形'], en: ['do you do eyelid surgery', 'who does double eyelid operations', 'do you do cosmetic surgery', 'I want my eyelids done'] } },
  { topic: '献血', lines: { zh: ['献血去哪里', '你们能献血吗', '献血前要注意什么', '无偿献血怎么报名'], en: ['where can I give blood', 'can I donate blood with you', 'donate blood', 'how do I sign up to donate blood'] } },
  { topic: '诊疗范围', lines: { zh: ['狗狗可以看病吗', '我家猫不吃饭能带来吗', '你们看宠物吗', '宠物生病挂哪个科'], en: ['can you see my dog', 'my cat is not eating, can I bring her', 'do you treat pets', 'a vet for my cat'] } },
];
