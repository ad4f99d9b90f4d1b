import type { AccentColours } from './accent.ts';

/** The style of the bubble and the panel, for their shadow root only. */
export function widgetStyle(colours: AccentColours, side: 'left' | 'right'): string {
  return `
:host { all: initial; }
* { box-sizing: border-box; }
button { font: inherit; border: 0; cursor: pointer; -webkit-tap-highlight-color: transparent; }
button:focus-visible { outline: 3px solid ${colours.accent}; outline-offset: 3px; }
.dock { position: fixed; z-index: 2147483000; ${side}: calc(20px + env(safe-area-inset-${side})); bottom: calc(20px + env(safe-area-inset-bottom)); font: 15px/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.bubble { position: relative; display: flex; width: 58px; height: 58px; padding: 0; border-radius: 50%; align-items: center; justify-content: center; background: ${colours.accent}; color: ${colours.onAccent}; box-shadow: 0 0 0 1px rgb(255 255 255 / 25%), 0 6px 22px rgb(16 24 40 / 28%); transition: transform .15s; }
.bubble:hover { transform: scale(1.05); }
svg { width: 27px; height: 27px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.badge { position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px; background: #c8251b; color: #fff; font: 600 12px/22px system-ui, sans-serif; text-align: center; box-shadow: 0 0 0 2px #fff; }
.greeting { position: absolute; ${side}: 0; bottom: 74px; display: flex; align-items: flex-start; width: max-content; max-width: min(290px, calc(100vw - 40px)); border-radius: 16px; background: #fff; color: #1b2330; box-shadow: 0 8px 30px rgb(16 24 40 / 18%); }
.greeting .text { padding: 13px 0 13px 17px; background: none; color: inherit; text-align: start; overflow-wrap: anywhere; }
.greeting .dismiss { flex: none; width: 40px; height: 40px; padding: 0; margin: 4px; border-radius: 50%; background: none; color: #586475; }
.dismiss svg { width: 16px; height: 16px; }
.panel { position: fixed; z-index: 2147483001; ${side}: 20px; bottom: 92px; width: 400px; height: min(680px, calc(100vh - 116px)); border-radius: 18px; overflow: hidden; background: Canvas; box-shadow: 0 0 0 1px rgb(16 24 40 / 8%), 0 16px 60px rgb(16 24 40 / 26%); animation: rise .2s ease-out; }
.panel.light { color-scheme: light; } .panel.dark { color-scheme: dark; } .panel.auto { color-scheme: light dark; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
.cancel { position: absolute; top: 14px; right: 12px; width: 40px; height: 40px; padding: 0; border-radius: 50%; background: none; color: GrayText; }
.cancel svg { width: 20px; height: 20px; }
[hidden] { display: none !important; }
@keyframes rise { from { opacity: 0; transform: translateY(10px); } }
@media (max-width: 480px) {
  .panel { inset: 0; width: auto; height: var(--height, 100%); bottom: auto; border-radius: 0; box-shadow: none; }
}
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
@media (prefers-color-scheme: dark) {
  .dock.auto .greeting { background: #181d25; color: #e7ebf2; }
  .dock.auto .dismiss { color: #a0abba; }
}
.dock.dark .greeting { background: #181d25; color: #e7ebf2; }
.dock.dark .dismiss { color: #a0abba; }`;
}
