/** @jsxImportSource preact */
import './chat.css';
import { render } from 'preact';
import { Chat } from './Chat.tsx';
import { accentColours } from './accent.ts';
import { chatApi } from './api.ts';
import { chatClient } from './chatClient.ts';
import { faqClient } from './faqClient.ts';
import { hostLink } from './hostLink.ts';
import { languageChoice } from './languageChoice.ts';
import { loadConversation } from './savedConversation.ts';
import { openPlace } from './place.ts';
import { openStorage } from './storage.ts';
import { pageSettings } from './pageSettings.ts';

const settings = pageSettings(new URL(location.href), parent !== window);
const root = document.documentElement;
if (settings.theme) root.dataset.theme = settings.theme;
if (settings.embed) root.dataset.embed = '';
const colours = settings.colour === undefined ? undefined : accentColours(settings.colour);
if (colours) {
  root.style.setProperty('--accent', colours.accent);
  root.style.setProperty('--on-accent', colours.onAccent);
  root.style.setProperty('--accent-ink-light', colours.inkOnLight);
  root.style.setProperty('--accent-ink-dark', colours.inkOnDark);
}

const storage = openStorage(() => localStorage);
const prefix = `handrail.chat.${settings.slug}.`;
const language = languageChoice(storage, `${prefix}language`, settings.lang, navigator.languages);
const api = chatApi(fetch.bind(window), () => language.wanted().slice(0, 5).join(','));
const client = chatClient({
  slug: settings.slug,
  api,
  storage,
  languages: language.wanted(),
  channel: settings.embed ? 'widget' : 'page',
  begin: settings.host === undefined && settings.room === 'chat',
  newId,
  random: Math.random,
  now: () => performance.now(),
});
const host = settings.host === undefined ? undefined : hostLink({
  frame: window,
  origin: settings.host,
  greet: storage.get(`${prefix}greeted`) === undefined && loadConversation(storage, `${prefix}conversation`) === undefined,
  onGreeted: () => storage.set(`${prefix}greeted`, '1'),
  onIdentity: client.identify,
});

addEventListener('storage', () => client.storageChanged());
fitViewport();
const faq = faqClient({ slug: settings.slug, api, random: Math.random });
render(<Chat client={client} faq={faq} place={openPlace(window, settings.embed)} language={language} title={settings.title} host={host} />, document.body);

/** `crypto.randomUUID` is missing on plain http, where many try the chat first. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Some phones lay the keyboard over the page instead of making it smaller. */
function fitViewport(): void {
  const viewport = visualViewport;
  if (!viewport || settings.embed) return;
  viewport.addEventListener('resize', () => {
    const covered = viewport.scale === 1 && innerHeight - viewport.height > 80;
    root.style.setProperty('--height', covered ? `${viewport.height}px` : '');
    scrollTo(0, 0);
  });
}
