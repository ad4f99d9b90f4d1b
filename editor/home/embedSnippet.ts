/** The line of HTML that puts a flow's chat on a site. Slugs and origins hold nothing that would need escaping. */
export function embedSnippet(origin: string, slug: string): string {
  return `<script src="${origin}/widget.js" data-flow="${slug}" async></script>`;
}
