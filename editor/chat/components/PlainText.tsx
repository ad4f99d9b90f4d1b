/** @jsxImportSource preact */
import { linkify } from '../linkify.ts';

/** Text with its line breaks, in which harmless links may be followed. */
export function PlainText({ text }: { text: string }) {
  return (
    <span class="said" dir="auto">
      {linkify(text).map(({ text: shown, href }, index) => (
        href === undefined ? shown : <a key={index} href={href} target="_blank" rel="noopener noreferrer nofollow">{shown}</a>
      ))}
    </span>
  );
}
