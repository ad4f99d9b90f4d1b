/** A part of a text that one model reads, and how much of the text it is. */
export interface ScriptPart {
  readonly language: string;
  readonly text: string;
  /** 0 to 1; those of a text add up to 1. */
  readonly share: number;
}

/** A text in Chinese and English as two parts, when there is enough of both; any other text as it is. */
export function splitScripts(folded: string, language: string): ScriptPart[] {
  let han = 0;
  let latin = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) han += 1;
    else if (unit >= 0x61 && unit <= 0x7a) latin += 1;
  }
  if ((language !== 'zh' && language !== 'en') || han < fewestHan || latin < fewestLatin) return [{ language, text: folded, share: 1 }];
  const share = (hanLetters * han) / (hanLetters * han + latin);
  return [
    { language: 'zh', text: folded.replace(/[a-z]+/gu, ' '), share },
    { language: 'en', text: folded.replace(/\p{Script=Han}+/gu, ' '), share: 1 - share },
  ];
}

const fewestHan = 2;
/** Less is a product's name. */
const fewestLatin = 10;
/** A Han character says about as much as three Latin letters. */
const hanLetters = 3;
