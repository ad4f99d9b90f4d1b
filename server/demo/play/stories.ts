import type { Random } from './createRandom.ts';
import { bankUnknown, clinicUnknown, shopUnknown, type Unknown } from './unknownQuestions.ts';
import type { Language, Lines } from './words.ts';

/** What brings a customer. A `task` is what the flow is drawn for: an order, a balance, an appointment. */
export type Goal = 'task' | 'question' | 'menu' | 'unknown' | 'person' | 'complaint' | 'anger';

/** What there is to know of an example in order to play its customers. Nodes go by their ids in its flow. */
export interface Story {
  /** Of the flow, and of its folder among the examples. */
  readonly slug: 'shop-support' | 'bank-desk' | 'clinic-booking';
  /** How much of what comes is for it. */
  readonly weight: number;
  readonly goals: Readonly<Record<Goal, number>>;
  /** What is chosen at the first menu, by goal; otherwise it is typed. */
  readonly opens: Readonly<Partial<Record<Goal, readonly string[]>>>;
  /** What is typed where the flow asks for something. */
  readonly answers: Readonly<Record<string, Typed>>;
  /** Where it asks for what not everybody has at hand. */
  readonly needs: readonly string[];
  /** How likely somebody leaves here, more than anywhere; where it asks for what they have, few do. */
  readonly leaving: Readonly<Record<string, number>>;
  /** Questions that nothing answers, in groups that mean the same. */
  readonly unknown: readonly Unknown[];
  /** How those who came for an appointment and the like wrap up. */
  readonly taskTopic: string;
}

/** What somebody types into a field. */
type Typed = (random: Random, language: Language) => string;

/** Some get it wrong. */
function slip(often: number, wrong: Lines, right: Typed): Typed {
  return (random, language) => (random.happens(often) ? random.pick(wrong[language]) : right(random, language));
}

const oneOf = (lines: Lines): Typed => (random, language) => random.pick(lines[language]);
const name = oneOf({ zh: ['王小明', '李静', '赵磊', '陈思雨', '周航', '吴桐'], en: ['Anna Reed', 'Tom Baker', 'Maria Silva', 'James Wood', 'Ines Moreau'] });
const visitDay = oneOf({ zh: ['明天', '后天', '下周三', '下周一', '昨天', '周日'], en: ['tomorrow', 'the day after tomorrow', 'next Wednesday', 'next Monday', 'yesterday', 'Sunday'] });
const reason = oneOf({ zh: ['复查', '牙疼', '皮肤过敏', '体检', '咳嗽两天了'], en: ['a check-up', 'toothache', 'a skin rash', 'coughing for two days'] });
const lastFour = slip(0.15, { zh: ['6222 0210 0100 6688', '忘了', '668'], en: ['6222 0210 0100 6688', 'I forgot', '668'] }, (random) => (random.happens(0.7) ? '6688' : String(random.whole(1_000, 9_999))));
const birthDate = slip(0.15, { zh: ['九零年', '1990', '五月'], en: ['May', '1990', 'in spring'] }, (random) => (random.happens(0.75) ? '1990-05-20' : `19${random.whole(60, 99)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`));
const orderNumber = slip(0.18, { zh: ['不知道', '12345', 'QH20261'], en: ['I do not have it', '12345', 'QH20261'] }, (random) => `QH20261100${String(random.whole(0, 99)).padStart(2, '0')}`);
const age = slip(0.08, { zh: ['不告诉你', '成年了'], en: ['old enough', 'grown up'] }, (random) => String(random.happens(0.2) ? random.whole(1, 13) : random.whole(14, 80)));
const phone = slip(0.12, { zh: ['12345', '不方便', '138'], en: ['12345', 'rather not', '138'] }, (random) => `13${random.whole(100_000_000, 999_999_999)}`);

export const stories: readonly Story[] = [
  {
    slug: 'shop-support',
    weight: 0.58,
    goals: { task: 26, question: 36, menu: 12, unknown: 13, person: 7, complaint: 3, anger: 3 },
    opens: { task: ['order'], menu: ['returns', 'delivery', 'invoice', 'products'], person: ['person'] },
    answers: { 'ask-order': orderNumber, 'order-again': orderNumber, 'ask-number': phone, 'number-again': phone },
    needs: ['ask-order', 'order-again'],
    leaving: { 'ask-order': 0.6, 'order-again': 0.5, rephrase: 0.22, 'offer-person': 0.12, 'leave-number': 0.3, 'small-talk': 0.2 },
    unknown: shopUnknown,
    taskTopic: '物流查询',
  },
  {
    slug: 'bank-desk',
    weight: 0.24,
    goals: { task: 28, question: 42, menu: 8, unknown: 9, person: 7, complaint: 3, anger: 3 },
    opens: { task: ['balance'], menu: ['transfer', 'branch', 'lost'], person: ['person'] },
    answers: { 'ask-card': lastFour, 'card-again': lastFour, 'ask-card-again': lastFour, 'ask-birth': birthDate, 'birth-again': birthDate },
    needs: ['ask-card', 'ask-card-again'],
    leaving: { 'ask-card': 0.45, 'card-again': 0.2, 'ask-birth': 0.14, 'ask-card-again': 0.6, rephrase: 0.24 },
    unknown: bankUnknown,
    taskTopic: '余额与核验',
  },
  {
    slug: 'clinic-booking',
    weight: 0.18,
    goals: { task: 50, question: 28, menu: 7, unknown: 7, person: 5, complaint: 2, anger: 1 },
    opens: { task: ['book'], menu: ['hours', 'bring', 'change'], person: ['person'] },
    answers: { date: visitDay, 'date-again': visitDay, 'no-sunday': visitDay, name, 'name-again': name, age, 'age-again': age, phone, 'phone-again': phone, guardian: phone, 'guardian-again': phone, reason },
    needs: [],
    leaving: { date: 0.06, slot: 0.09, name: 0.05, age: 0.05, phone: 0.13, guardian: 0.1, confirm: 0.05, rephrase: 0.2 },
    unknown: clinicUnknown,
    taskTopic: '预约挂号',
  },
];
