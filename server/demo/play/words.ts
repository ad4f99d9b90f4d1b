/** What people say, in the languages of the examples. */
export type Language = 'zh' | 'en';
export type Lines = Readonly<Record<Language, readonly string[]>>;

/** What customers type, whatever it is about. */
export const customerLines = {
  person: { zh: ['转人工', '我要找人工客服', '能不能转人工', '人工', '找真人客服'], en: ['I want to talk to a person', 'human please', 'can I speak to an agent', 'real person', 'talk to someone'] },
  complaint: { zh: ['我要投诉', '我要投诉你们的服务', '投诉，你们处理得太慢了', '这种服务我必须投诉'], en: ['I want to complain', 'I have a complaint about your service', 'I would like to make a complaint', 'this deserves a complaint'] },
  anger: {
    zh: ['你们这是什么垃圾服务，气死我了', '等了一个星期了，太离谱了！', '骗子！退钱！', '太差劲了，再也不来了', '到底有没有人管啊，烦死了'],
    en: ['this is a terrible service, I am furious', 'I have been waiting for a week, this is ridiculous!', 'liars, give me my money back!', 'absolutely awful, never again', 'does anybody even care? I am sick of this'],
  },
  thanks: { zh: ['谢谢', '好的，谢谢', '明白了，谢谢'], en: ['thanks', 'ok thanks', 'got it, thank you'] },
  waiting: { zh: ['还要多久？', '有人吗', '在吗', '快一点可以吗'], en: ['how much longer?', 'anyone there?', 'hello?', 'can this go any faster'] },
  toAgent: {
    zh: ['好的，麻烦您看一下', '就是刚才说的那个问题', '我试过了，还是不行', '嗯，是昨天的事', '可以，就这么办吧', '大概要多久？', '那我需要准备什么？', '我再看看', '是的', '麻烦尽快处理'],
    en: ['yes, please have a look', 'it is what I wrote above', 'I tried that, it still does not work', 'it happened yesterday', 'all right, let us do that', 'how long will it take?', 'what do I need for that?', 'let me check', 'yes', 'as soon as possible, please'],
  },
  byeToAgent: { zh: ['好的，谢谢', '没有了，谢谢', '解决了，谢谢你'], en: ['ok, thank you', 'that is all, thanks', 'solved, thank you'] },
  upsetAtAgent: { zh: ['你们每次都这样说，根本没解决', '我对这个处理很不满意'], en: ['you always say that, nothing gets solved', 'I am not happy with this at all'] },
  comment: { zh: ['希望回复再快一点', '客服很耐心', '机器人听不懂我的问题', '还可以', '流程太麻烦了'], en: ['please answer faster', 'very patient, thank you', 'the bot did not understand me', 'it was fine', 'too many steps'] },
  vague: { zh: ['我想问个事', '有个问题', '帮帮我', '不太明白'], en: ['I have a question', 'something is wrong', 'help me', 'I do not understand'] },
} as const satisfies Readonly<Record<string, Lines>>;

/** What agents say. */
export const agentLines = {
  hello: { zh: ['您好，我是人工客服，之前的对话我看到了，我来帮您处理。', '您好，请稍等，我看一下您的问题。', '您好，很高兴为您服务，请问具体是什么情况？'], en: ['Hello, I have read what you wrote and will take it from here.', 'Hello, one moment please, let me look at your question.', 'Hello, how can I help? Could you tell me a little more?'] },
  reply: {
    zh: ['我查了一下，已经在处理了，预计今天内会有结果。', '这边可以为您登记，请确认一下联系方式。', '请您按刚才的步骤再试一次，不行的话我继续跟进。', '我帮您申请加急，请放心。', '已经为您备注了，稍后会有短信通知。', '这种情况需要补充一张照片，方便发一下吗？'],
    en: ['I have checked: it is being worked on and should be done today.', 'I can put that down for you. Are your contact details still right?', 'Please try those steps once more; if it does not help I will stay on it.', 'I have asked for it to be handled first.', 'I have made a note, you will get a text message.', 'For this we need a photo. Could you send one?'],
  },
  stillThere: { zh: ['您好，请问您还在吗？'], en: ['Are you still there?'] },
  bye: { zh: ['好的，已经处理完毕，祝您生活愉快。', '感谢您的耐心，如有需要随时联系我们。'], en: ['That is done then. Have a nice day.', 'Thank you for your patience. We are here whenever you need us.'] },
  note: { zh: ['客户比较着急，注意语气', '已核对资料，无异常', '同一问题第二次来，请优先处理'], en: ['In a hurry, mind the tone', 'Details checked, nothing unusual', 'Second time with the same problem, please go first'] },
  passOn: { zh: ['需要对方组处理', '专业问题，转给熟悉的同事'], en: ['Needs the other team', 'A colleague knows this better'] },
} as const satisfies Readonly<Record<string, Lines>>;
