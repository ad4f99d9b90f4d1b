import { linkify } from '../../chat/linkify.ts';

/** What somebody wrote, as text and nothing else; only harmless links may be followed. */
export function Text({ text, className }: { text: string; className?: string | undefined }) {
  return (
    <div className={className} dir="auto">
      {linkify(text).map(({ text: shown, href }, index) => (href === undefined ? shown : <a key={`${index} ${href}`} href={href} target="_blank" rel="noopener noreferrer nofollow">{shown}</a>))}
    </div>
  );
}
