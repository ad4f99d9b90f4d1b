/** The page's own fonts, in quotes that can stand in an attribute: ECharts writes them there as they are. */
export function chartFont(): string {
  return getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
}
