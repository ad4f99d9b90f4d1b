/** A text as it may stand in SVG, also in an attribute. */
export function escapeXml(text: string): string {
  // What XML has no way to say at all is left out.
  return text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
