import { installWidget } from './installWidget.ts';
import { widgetSettings } from './widgetSettings.ts';

declare global {
  interface Window {
    /** What a site can say to the chat on its page. */
    Handrail?: { identify(token: string | null): void };
  }
}

/**
 * The loader a site includes: `<script src="https://host/widget.js" data-flow="shop-support" async></script>`, with
 * `data-locale`, `data-color`, `data-theme`, `data-position`, `data-title`, `data-greeting` and `data-identity` if wanted. Of
 * the site it reads its own script tag, the origin and the window's size; it sets no cookie. `Handrail.identify(token)`
 * says later who the customer is, `Handrail.identify(null)` that they have signed out.
 */
const tag = document.currentScript;
const settings = tag instanceof HTMLScriptElement ? widgetSettings(tag, navigator.languages) : undefined;
if (settings === undefined) throw new Error('Handrail: widget.js needs data-flow="…", the name of a published flow.');
// A site may say who the customer is before its page is there.
const wanted = { ...settings };
let tell = (token: string | null): void => {
  wanted.identity = token;
};
window.Handrail ??= { identify: (token) => tell(token) };
const install = (): void => {
  tell = installWidget(wanted) ?? tell;
};
if (document.body) install();
else addEventListener('DOMContentLoaded', install, { once: true });
