import { accentColours } from './accent.ts';
import { readFrameMessage, sendFrameMessage } from './frameMessage.ts';
import { widgetStyle } from './widgetStyle.ts';
import type { WidgetSettings } from './widgetSettings.ts';

/**
 * Adds the button to the site and, in a frame, the chat page. A page that includes the tag twice still gets one button.
 * Returns what tells the chat who the customer is.
 */
export function installWidget({ address, origin, theme, colour, side, greeting, texts, identity }: WidgetSettings): ((token: string | null) => void) | undefined {
  if (document.querySelector('handrail-chat')) return undefined;
  const colours = accentColours(colour) ?? accentColours('#3457d5');
  if (!colours) return undefined;
  const element = document.createElement('handrail-chat');
  const root = element.attachShadow({ mode: 'open' });
  adopt(root, widgetStyle(colours, side));

  const panel = make('div', `panel ${theme}`);
  const cancel = button('cancel', texts.close, icons.close);
  const dock = make('div', `dock ${theme}`);
  const bubble = button('bubble', texts.open, icons.chat);
  const badge = make('span', 'badge');
  const teaser = make('div', 'greeting');
  const frame = document.createElement('iframe');
  let open = false;
  let ready = false;
  let loading = false;

  panel.hidden = true;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', texts.title);
  bubble.setAttribute('aria-expanded', 'false');
  badge.hidden = true;
  teaser.hidden = true;
  frame.title = texts.title;
  panel.append(cancel);
  bubble.append(badge);
  dock.append(teaser, bubble);
  root.append(panel, dock);
  document.body.append(element);

  const tell = (type: 'opened' | 'closed' | 'greeted') => {
    if (ready && frame.contentWindow) sendFrameMessage(frame.contentWindow, origin, { type });
  };

  function identify(token: string | null): void {
    identity = token;
    if (ready && frame.contentWindow) sendFrameMessage(frame.contentWindow, origin, { type: 'identity', token });
  }

  function load(): void {
    if (loading) return;
    loading = true;
    frame.src = address;
    panel.prepend(frame);
  }

  function show(): void {
    load();
    open = true;
    panel.hidden = false;
    teaser.hidden = true;
    bubble.setAttribute('aria-expanded', 'true');
    label(bubble, texts.close, icons.down);
    bubble.append(badge);
    if (ready) frame.focus();
    else cancel.focus();
    tell('opened');
  }

  function hide(): void {
    open = false;
    panel.hidden = true;
    bubble.setAttribute('aria-expanded', 'false');
    label(bubble, texts.open, icons.chat);
    bubble.append(badge);
    bubble.focus();
    tell('closed');
  }

  function unread(count: number): void {
    badge.hidden = count === 0 || open;
    badge.textContent = count > 99 ? '99+' : String(count);
    if (!open) bubble.setAttribute('aria-label', count > 0 ? `${texts.open}${texts.unread(count)}` : texts.open);
  }

  addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readFrameMessage(event, frame.contentWindow, origin);
    if (message?.type === 'ready') {
      ready = true;
      if (identity !== undefined) identify(identity);
      cancel.hidden = true;
      teaser.hidden = open || greeting === '' || !message.greet;
      if (!open) return;
      frame.focus();
      tell('opened');
    } else if (message?.type === 'unread') unread(message.count);
    else if (message?.type === 'close' && open) hide();
  });
  bubble.addEventListener('click', () => (open ? hide() : show()));
  cancel.addEventListener('click', hide);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) hide();
  });

  if (greeting !== '') {
    const text = button('text', greeting, '');
    text.textContent = greeting;
    text.addEventListener('click', show);
    const dismiss = button('dismiss', texts.dismiss, icons.close);
    dismiss.addEventListener('click', () => {
      teaser.hidden = true;
      tell('greeted');
      bubble.focus();
    });
    teaser.append(text, dismiss);
  }

  // The keyboard of a phone covers a full-screen panel unless the panel follows what is left of the window.
  visualViewport?.addEventListener('resize', () => {
    const covered = visualViewport !== null && visualViewport.scale === 1 && innerHeight - visualViewport.height > 80;
    panel.style.setProperty('--height', covered ? `${visualViewport?.height}px` : '100%');
  });
  // The chat is fetched when the site has finished its own work, for the unread badge and a quick opening.
  const idle = 'requestIdleCallback' in window ? () => requestIdleCallback(load, { timeout: 5000 }) : () => setTimeout(load, 1500);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
  return identify;
}

const icons = {
  chat: 'M4.5 6.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H11l-4.5 3.5v-3.5a2 2 0 0 1-2-2zM9 9.5h6M9 12.5h4',
  down: 'M6 9.5l6 6 6-6',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
} as const;

function make(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

function button(className: string, name: string, path: string): HTMLElement {
  const element = make('button', className);
  element.setAttribute('type', 'button');
  label(element, name, path);
  return element;
}

function label(element: HTMLElement, name: string, path: string): void {
  element.setAttribute('aria-label', name);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  element.replaceChildren(svg);
}

/** A constructed sheet where the browser has them: a site's own content policy may forbid style elements. */
function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
