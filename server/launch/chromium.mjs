import { existsSync } from 'node:fs';
import { quietly } from './quietly.mjs';
import { refuse } from './refuse.mjs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** The Chromium of this machine: CHROMIUM_PATH, else one where it usually lies. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) {
    refuse({ en: `CHROMIUM_PATH is ${named}, but there is no such file.`, zh: `CHROMIUM_PATH 指定的文件不存在：${named}` });
  }
  return named || usual.find((path) => existsSync(path));
}

/**
 * The Chromium that browser tests drive, installed with a Chinese font when there is none and this may install one.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk';
    await quietly(
      'sh',
      ['-c', packages],
      { zh: '正在安装浏览器测试所需的 Chromium 和中文字体（约一分钟）…', en: 'Installing Chromium and a Chinese font for the browser tests (about a minute) …' },
      { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    );
  }
  return (
    findChromium() ??
    refuse({
      en: 'The browser tests need Chromium or Chrome, and there is none in the usual places.\nInstall one, or set CHROMIUM_PATH to the program, and run the same command again.',
      zh: '浏览器测试需要 Chromium 或 Chrome，但在常见位置没有找到。\n请先安装，或将环境变量 CHROMIUM_PATH 设为浏览器程序的路径，然后重新运行刚才的命令。',
    })
  );
}
