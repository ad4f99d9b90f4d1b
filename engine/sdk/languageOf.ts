/** The language of a BCP 47 tag, in lower case. Readers of `zh-HK` understand `zh-CN`: to them nothing is missing. @example languageOf('zh-HK') // 'zh' */
export function languageOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag;
}
