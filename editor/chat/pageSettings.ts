import { roomOf, type Room } from './place.ts';

export interface PageSettings {
  slug: string;
  /** Where a link to this address leads. */
  room: Room;
  /** Shown in a frame of the widget. */
  embed: boolean;
  /** The exact origin of the site that holds the frame; undefined where there is none to talk to. */
  host: string | undefined;
  lang: string | undefined;
  theme: 'light' | 'dark' | undefined;
  colour: string | undefined;
  /** Stands in the header in place of the flow's name. Only inside a frame: a link must not be able to rename the chat. */
  title: string | undefined;
}

/** What the page's address asks for: `/c/{slug}?lang=&theme=&color=`, or `/c/{slug}/faq`, and `embed=1&host=&title=` from the widget. */
export function pageSettings(address: URL, framed: boolean): PageSettings {
  const ask = (name: string) => address.searchParams.get(name) || undefined;
  const embed = framed && ask('embed') === '1';
  const theme = ask('theme');
  return {
    slug: /\/c\/([^/]+)(\/faq)?\/?$/.exec(address.pathname)?.[1] ?? '',
    room: roomOf(address.pathname),
    embed,
    host: embed ? originOf(ask('host')) : undefined,
    lang: ask('lang'),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    colour: ask('color'),
    title: embed ? ask('title')?.slice(0, 80) : undefined,
  };
}

function originOf(host: string | undefined): string | undefined {
  try {
    const url = new URL(host ?? '');
    return /^https?:$/.test(url.protocol) && url.origin === host ? host : undefined;
  } catch {
    return undefined;
  }
}
