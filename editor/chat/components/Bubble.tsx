/** @jsxImportSource preact */
import { linkify } from '../linkify.ts';

/** What was said, as plain text with its line breaks. `speaker` is for those who hear it rather than see whose side it is on. */
export function Bubble({ text, speaker }: { text: string; speaker: string }) {
  return (
    <div class="bubble">
      <span class="unseen">{speaker}</span>
      <span class="said" dir="auto">
        {linkify(text).map(({ text: shown, href }, index) => (
          href === undefined ? shown : <a key={index} href={href} target="_blank" rel="noopener noreferrer nofollow">{shown}</a>
        ))}
      </span>
    </div>
  );
}
