/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { Composer } from './components/Composer.tsx';
import { Faq } from './components/Faq.tsx';
import { FaqHeader } from './components/FaqHeader.tsx';
import { Header } from './components/Header.tsx';
import { LeaveConfirm } from './components/LeaveConfirm.tsx';
import { Log } from './components/Log.tsx';
import { Notice } from './components/Notice.tsx';
import { chooseLocale } from './chooseLocale.ts';
import { languageOf, texts as allTexts } from './texts.ts';
import type { ChatClient } from './chatClient.ts';
import type { FaqClient } from './faqClient.ts';
import type { Host } from './hostLink.ts';
import type { LanguageChoice } from './languageChoice.ts';
import type { Place } from './place.ts';

interface Props {
  client: ChatClient;
  faq: FaqClient;
  place: Place;
  language: LanguageChoice;
  title: string | undefined;
  /** The site around the frame, when there is one. */
  host: Host | undefined;
}

/** The whole chat of a customer. */
export function Chat({ client, faq, place, language, title, host }: Props) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [online, setOnline] = useState(navigator.onLine);
  const [confirming, setConfirming] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  /** The chat was left for the questions and answers. */
  const left = useRef(false);
  const view = client.view();
  const { chat, phase, flow, conversation } = view;
  const ready = phase === 'ready';
  const browsing = place.room() === 'faq';
  const wanted = language.wanted();
  const locale = chooseLocale(wanted, flow?.locales ?? wanted) ?? 'en';
  const spoken = languageOf(locale);
  const texts = allTexts[spoken];
  const name = title ?? flow?.name[locale] ?? flow?.name[spoken] ?? Object.values(flow?.name ?? {})[0] ?? texts.chat;
  const leavable = chat.status === 'queued' || chat.status === 'agent';
  const unread = chat.messages.filter(({ seq, from }) => seq > (conversation?.seen ?? 0) && (from === 'bot' || from === 'agent')).length;

  // Before the first paint: in a frame that is not shown, later effects wait, and news in between would go unseen.
  useLayoutEffect(() => client.subscribe(() => draw(undefined)), [client]);
  useEffect(() => place.onChange(() => draw(undefined)), [place]);
  useEffect(() => {
    if (!browsing && left.current) {
      client.open();
      focusComposer(field.current);
    }
    left.current = browsing;
  }, [client, browsing]);
  useEffect(() => host?.onOpened(() => { client.open(); draw(undefined); focusComposer(field.current); }), [client, host]);
  useEffect(() => {
    const connectivity = () => {
      setOnline(navigator.onLine);
      if (navigator.onLine) client.refresh();
    };
    let hiddenAt = Infinity;
    const visibility = () => {
      // A device that slept may have lost its stream without noticing.
      if (document.hidden) hiddenAt = performance.now();
      else if (performance.now() - hiddenAt > 30_000) client.refresh();
      draw(undefined);
    };
    addEventListener('online', connectivity);
    addEventListener('offline', connectivity);
    document.addEventListener('visibilitychange', visibility);
    return () => {
      removeEventListener('online', connectivity);
      removeEventListener('offline', connectivity);
      document.removeEventListener('visibilitychange', visibility);
    };
  }, [client]);
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (!browsing) host?.close();
      else if (faq.state().query !== '') faq.search('');
      else if (host) place.enter('chat');
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [host, faq, place, browsing]);
  useEffect(() => {
    document.documentElement.lang = texts.lang;
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${browsing ? `${texts.faq} · ` : ''}${name}`;
    host?.unread(unread);
  });
  useEffect(() => {
    if (!browsing && document.visibilityState === 'visible' && (host?.isOpen() ?? true)) client.markSeen();
  });

  function switchLanguage(): void {
    language.choose(spoken === 'zh' ? 'en' : 'zh');
    client.setLanguages(language.wanted());
    draw(undefined);
  }

  function stay(): void {
    setConfirming(false);
    focusComposer(field.current);
  }

  const tools = { onSwitchLanguage: switchLanguage, onClose: host && (() => host.close()) };
  return (
    <div class="chat">
      {browsing ? (
        <FaqHeader title={name} texts={texts} unread={unread} onChat={() => place.enter('chat')} {...tools} />
      ) : (
        <Header
          title={name} texts={texts} status={chat.status} agent={chat.agent} ready={ready} handoffButton={!view.blocked && flow?.handoffButton === true}
          requesting={chat.pending.some(({ kind }) => kind === 'handoff')} leaving={chat.pending.some(({ kind }) => kind === 'leave')}
          onHandoff={client.handoff} onLeave={() => setConfirming(true)} onFaq={flow?.faq ? () => place.enter('faq') : undefined} {...tools}
        />
      )}
      <Notice view={view} texts={texts} online={online} />
      {confirming && leavable && !browsing && (
        <LeaveConfirm
          waiting={chat.status === 'queued'} texts={texts} onStay={stay}
          onLeave={() => { client.leave(); stay(); }}
        />
      )}
      {phase === 'missing' ? (
        <main class="missing"><h2>{view.blocked ? texts.blockedTitle : texts.missingTitle}</h2><p>{view.blocked ? texts.blocked : texts.missing}</p></main>
      ) : (
        <main hidden={browsing}>
          <Log
            chat={chat} ready={ready} texts={texts} lang={conversation?.locale} ratings={view.ratings} survey={view.survey}
            surveyActions={{ onSay: client.send, load: client.surveys.load, onAnswer: client.surveys.answer }} onRate={client.rate}
            onChoose={(choice) => { client.choose(choice); focusComposer(field.current); }}
            onRetry={client.retry} onRemove={client.remove}
          />
          {view.blocked ? (
            <div class="ended" role="status"><p>{texts.blockedTitle}</p><p>{texts.blocked}</p></div>
          ) : ready && chat.status === 'closed' ? (
            <div class="ended"><p>{texts.closed}</p><button type="button" onClick={client.startNew}>{texts.startNew}</button></div>
          ) : (
            <Composer texts={texts} ready={ready} returned={view.returned} field={field} onSend={client.send} onTyping={client.typing} />
          )}
        </main>
      )}
      {browsing && phase !== 'missing' && (
        <Faq
          faq={faq} place={place} locale={flow && locale} texts={texts} onChat={() => place.enter('chat')}
          onAsk={(question) => { client.ask(question); place.enter('chat'); }}
        />
      )}
    </div>
  );
}

/** Not on touch screens, where it would bring up the keyboard over what was just said. */
function focusComposer(field: HTMLTextAreaElement | null): void {
  if (matchMedia('(pointer: fine)').matches) field?.focus();
}
