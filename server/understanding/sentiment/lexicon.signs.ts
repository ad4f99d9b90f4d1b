import type { Lexicon } from './readLexicon.ts';

/** Emoji, emoticons and stickers, which need no language. The groups are explained in `readLexicon.ts`. */
export const lexiconSigns: Lexicon = {
  moods: [
    [0.7, 0, `
      😀 😃 😄 😁 😆 😅 🙂 😊 ☺ 😇 😍 🥰 😘 😗 😙 😚 😋 😎 🤗 🤩 🥳 😻 😸 😹 😂 🤣 👍 👌 👏 🙌 🙏 🤝 💪 🫶 🌹 🌸 💐 ❤ 🧡 💛 💚 💙 💜 🖤 🤍 💕 💖 💗 💓 💞 💘 💝
      🎉 🎊 ✨ ⭐ 🌟 💯 🏆 🥇 ✅ 🔥 😌 🤤 :) :-) ;) =) :d :-d <3 ^_^ ^^
    `],
    [-0.6, 0.2, '😞 😔 😟 😢 😭 😩 😫 😖 😣 😥 😓 😰 😨 😱 🙁 ☹ 😕 😿 💔 👎 🙄 😒 😑 😐 😬 🤦 🤷 🤢 🤮 😷 😵 🥱 😮‍💨 ❌ 🚫 ⚠ :( :-( =( :/ :-/ t_t'],
    [-0.9, 0.8, '😡 😠 🤬 💢 🖕 💩 👿 😤 👊 🗯 >:('],
  ],
  degrees: [],
  degreesAfter: '',
  negators: '',
  contrasts: '',
};
