/** Praise that is none, found by how it is put: 真行啊, "thanks for nothing", "great, another delay". Start and end in the folded text. */
export function findSarcasm(folded: string): { readonly start: number; readonly end: number }[] {
  return [...folded.matchAll(sarcasm)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

const bad = 'delay\\w*|late|wait\\w*|cancel\\w*|los(?:t|ing|e)|ruin\\w*|wast\\w*|nothing|broke\\w*|break\\w*|ignor\\w*|slow\\w*|problem\\w*|hold|stuck|worst|forget\\w*|leav(?:ing|e) (?:my|me|us|our)|mak(?:ing|e) (?:me|us)|keep(?:ing)? (?:me|us)|charg\\w* (?:me|us)|not |no ';

const sarcasm = new RegExp(
  [
    String.raw`\b(?:thanks|thank you|congrat\w*|kudos|well done|bravo|(?:great|nice|good|awesome|amazing|fantastic) (?:job|work))(?: so much| a lot)?,? (?:for|on|with|to)? ?(?:the |your |my |our |all )?(?:\w+ )?(?:${bad})`,
    String.raw`\b(?:great|awesome|fantastic|wonderful|perfect|brilliant|lovely|amazing|nice|cool|oh)[,.!]+ (?:yet )?(?:another|now|so now|again)\b`,
    String.raw`\b(?:oh|well|just|wow)[,]? (?:great|wonderful|fantastic|perfect|lovely|brilliant|awesome|what i needed)\b`,
    String.raw`\b(?:i )?(?:just )?lov(?:e|ing) (?:how|when|that|it when|waiting|sitting|paying|being|standing|getting|spending)\b`,
    String.raw`\b(?:way to go|slow clap|so much for|good luck (?:getting|finding|reaching|trying|with)|(?:would|might) be nice if|what a joke|real nice|how (?:nice|lovely|convenient|generous|thoughtful) of|must be nice)\b`,
    '(?:可|还)?真行(?:啊|哈|呀|哦)?|真有你(?:们)?的|可真(?:行|棒|厉害|好意思|能|会)|好一个|(?:我|可)(?:真的?会谢|真是谢谢|谢谢你(?:们)?(?:全家|啊|了哦))|厉害了|真(?:够|是够)(?:可以|快|意思|厉害)|不愧是|太(?:棒|好|厉害|优秀|贴心)了[，,。]?(?:又|还是|等了|连|结果|居然|竟然)|(?:感谢|谢谢|多谢)(?:贵司|贵公司|你们?|您们?)?[^，。,!]{0,4}(?:让我(?:白|等|多|又|学|体验|知道|见识)|浪费|耽误|害我)|(?:恭喜|祝贺)[^，。,!]{0,6}(?:又|成功(?:地)?(?:把|让|浪费))|呵呵|见识了|长见识了|服了你|(?:也|就)是醉了|给你们?(?:点赞|鼓掌)了?[，,]',
  ].join('|'),
  'gu',
);
