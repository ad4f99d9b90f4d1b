import { installWidget } from './installWidget.ts';
import { widgetSettings } from './widgetSettings.ts';

/**
 * The loader a site includes: `<script src="https://host/widget.js" data-flow="shop-support" async></script>`, with
 * `data-locale`, `data-color`, `data-theme`, `data-position`, `data-title` and `data-greeting` if wanted. Of the site it
 * reads its own script tag, the origin and the window's size; it sets no cookie.
 */
const tag = document.currentScript;
const settings = tag instanceof HTMLScriptElement ? widgetSettings(tag, navigator.languages) : undefined;
if (settings === undefined) throw new Error('Handrail: widget.js needs data-flow="…", the name of a published flow.');
if (document.body) installWidget(settings);
else addEventListener('DOMContentLoaded', () => installWidget(settings), { once: true });
