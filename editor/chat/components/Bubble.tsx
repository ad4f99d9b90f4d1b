/** @jsxImportSource preact */
import { PlainText } from './PlainText.tsx';

/** What was said, as plain text with its line breaks. `speaker` is for those who hear it rather than see whose side it is on. */
export function Bubble({ text, speaker }: { text: string; speaker: string }) {
  return (
    <div class="bubble">
      <span class="unseen">{speaker}</span>
      <PlainText text={text} />
    </div>
  );
}
