/** Words by which a customer presses or threatens. */
export interface FoundDemand {
  readonly start: number;
  readonly end: number;
  /** How much it says that the matter cannot wait, and that it will be taken further; 0 to 1. */
  readonly urgency: number;
  readonly complaint: number;
}

/**
 * Finds deadlines, calls for a person, repetition, and threats of refund, regulator, court and press in a folded text.
 * `modelled` says whether its language is Chinese or English; of others the likeliest words are known.
 */
export function readDemands(folded: string, modelled: boolean): FoundDemand[] {
  const lists = [...(han.test(folded) ? [chinese] : []), ...(latin.test(folded) ? [english] : []), ...(modelled ? [] : [others])];
  return lists.flat().flatMap(([urgency, complaint, pattern]) => [...folded.matchAll(pattern)].slice(0, 3).map(({ index, 0: words }) => ({ start: index, end: index + words.length, urgency, complaint })));
}

const han = /[\u4e00-\u9fff]/u;
const latin = /[a-z]/u;

/** Each list: now, or by when; a person; again and again; taken further; refund or else; what complaints are about. */
type Demands = readonly (readonly [urgency: number, complaint: number, pattern: RegExp])[];

const authorities = '(?:12315|12378|12345|12300|12305|12321|96315)';

const chinese: Demands = [
  [0.5, 0, /马上|立刻|立即|赶紧|赶快|现在就|十万火急|加急|紧急|急用|急需|等着用|很急|着急|急死|在线等|急[！!，,]/gu],
  [0.3, 0, /尽快|快点|快一点|催一下|今天(?:之内|必须|就要|下班)|今晚|明早|明天就|天亮|来不及|赶不上|还有\d+(?:分钟|小时)|[\d两三一]+(?:分钟|个?小时)(?:内|后|之内)/gu],
  [0.35, 0.15, /转人工|人工客服|要人工|找人工|真人|活人|有没有人|有人吗|人呢|没人管|没人理|接电话/gu],
  [0.3, 0.25, /第[二三四五六七八九十\d]+(?:次|遍|回)|(?:[两三四五六七八九十几\d]+|多少|好几|无数)(?:次|遍|回)了|又[^，。!?]{0,6}了[!，。]|还是(?:没|不)|一拖再拖/gu],
  [0.3, 0.8, new RegExp(`(?<!怎么|如何)(?:投诉(?:你|到|电话)|我要投诉|去投诉|要投诉)|(?:打|拨|找|去|向|上|告|要|联系|反映到?|投诉到?)(?:了|给|过)?${authorities}(?![的\\d])|${authorities}(?=[投举见维告热，。!])`, 'gu')],
  [0.3, 0.8, /工商局|消协|消费者协会|市场监管|市监局|监管局|监管部门|银保监|工信部|律师|起诉|法院|法庭|打官司|立案|告你|告上|曝光|媒体|记者|报社|上热搜|黑猫|小红书见|网上见|发到网上|报警|派出所|举报|维权|讨说法|给个说法|索赔|假一赔|退一赔/gu],
  [0.15, 0.45, /再不[^，。!?]{1,12}(?:就|我)|差评|全额退|还我钱|退钱|赔钱|必须(?:给我)?(?:退|赔)|不退(?:钱|款)|[找叫]你们(?:领导|经理|主管)|注销|卸载|拉黑|再也不|永不|骗子|诈骗|欺诈|霸王条款/gu],
  [0, 0.2, /退款|退货|投诉|赔偿|坏了|没收到|破损|发错|漏发|少发|敷衍|推卸|态度|太差/gu],
];

const english: Demands = [
  [0.5, 0, /\b(?:urgent(?:ly)?|asap|immediately|right (?:now|away)|straight away|emergency|this instant|at once)\b/gu],
  [0.3, 0, /\b(?:as soon as possible|quickly|hurry|by (?:today|tonight|tomorrow|noon|midnight|monday|friday|end of (?:the )?day|eod)|within (?:the|an|\d+) ?(?:hours?|minutes?)|in an hour|in \d+ (?:minutes|mins|hours?)|tonight|today|deadline|stranded|stuck at|locked out)\b/gu],
  [0.35, 0.15, /\b(?:(?:speak|talk) (?:to|with) (?:a |an |your |the )?(?:human|person|real|agent|manager|supervisor|representative|rep|someone)|real person|human being|get me a|answer (?:me|the phone)|pick up)\b/gu],
  [0.3, 0.25, /\b(?:again and again|over and over|(?:second|third|fourth|fifth|sixth|\d+(?:th|rd|nd)) time|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) times|keeps? (?:telling|saying|asking)|still (?:no|not|waiting|nothing|haven|hasn)|yet again)\b/gu],
  [0.3, 0.8, /\b(?:lawyers?|attorneys?|solicitors?|sue|suing|lawsuit|legal action|small claims|see you in court|trading standards|ombudsman|regulator|consumer (?:protection|rights|council)|better business bureau|bbb|cfpb|fcc|ftc|dot complaint|the press|reporters?|journalists?|charge ?back|dispute (?:the|this|every) charge|police|report(?:ing)? you|class action|formal complaint|file a complaint|complaint against)\b/gu],
  [0.15, 0.45, /\b(?:give me (?:back )?my money|(?:want|demand) (?:a |my |an? (?:full|immediate) )?(?:full )?(?:refund|money back|compensation)|refund me|or else|never (?:again|buying|flying|ordering|using)|cancel(?:l?ing)? my (?:account|subscription|membership|contract)|clos(?:e|ing) my account|your (?:manager|supervisor|boss)|scam(?:mers?|med)?|fraud|theft|thieves|stole|stolen|rip(?:ped)? ?off|unacceptable|compensat\w+)\b/gu],
  [0, 0.2, /\b(?:refund|complain\w*|broken|damaged|wrong|missing|lost|overcharged|charged twice|rude|never (?:arrived|received)|disappoint\w*|terrible|worst|awful)\b/gu],
];

const others: Demands = [
  [0.5, 0, /\b(?:urgente|urgentemente|ahora mismo|inmediatamente|immédiatement|tout de suite|dringend|sofort|agora mesmo|imediatamente|subito|immediatamente|onmiddellijk|meteen|acil|hemen|khẩn cấp|ngay lập tức|segera|secepatnya|sekarang juga)\b|срочно|немедленно|فورا|عاجل|ด่วน|तुरंत|至急|急いで|今すぐ|早急に|빨리|급해|당장|즉시/gu],
  [0.25, 0.75, /\b(?:abogados?|demandar|denuncia|denunciar|policía|avocat|plainte|dgccrf|tribunal|tribunaux|anwalt|rechtsanwalt|anzeige|verklagen|verbraucherzentrale|polizei|advogado|procon|processar|polícia|avvocato|querela|polizia|advocaat|aangifte|politie|avukat|mahkeme|luật sư|công an|pengacara|polisi|peguam)\b|адвокат|юрист|роспотребнадзор|прокуратур|полици|в суд|محامي|محكمة|شرطة|ทนาย|สคบ|ฟ้อง|แจ้งความ|वकील|उपभोक्ता|पुलिस|弁護士|訴え|消費者センター|警察|변호사|고소|신고|경찰|소비자원/gu],
  [0, 0.3, /\b(?:reembolso|reclamaci[oó]n|remboursement|rembourse[rz]?|réclamation|rückerstattung|geld zurück|beschwerde|reclamação|rimborso|reclamo|terugbetaling|klacht|geld terug|iade|şikayet|hoàn tiền|khiếu nại|uang saya|keluhan|bayaran balik|aduan)\b|возврат|верните|жалоб|استرداد|شكوى|คืนเงิน|เงินคืน|ร้องเรียน|रिफंड|शिकायत|返金|苦情|환불|항의/gu],
];
