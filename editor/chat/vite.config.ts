import { defineConfig, type UserConfig } from 'vite';
import { fileURLToPath } from 'node:url';

/**
 * Builds what a customer's browser loads, apart from the console: `chat/page.html` with its files under `/assets/`, and
 * `widget.js`, which is a classic script in a scope of its own, because it runs among a site's own scripts.
 */
export default defineConfig(chatBuild(fileURLToPath(new URL('../../dist', import.meta.url))));

export function chatBuild(outDir: string): UserConfig {
  const chat = fileURLToPath(new URL('.', import.meta.url));
  const target = ['chrome87', 'safari14', 'firefox85'];
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    base: '/',
    publicDir: false,
    builder: {},
    environments: {
      client: {
        build: {
          outDir,
          emptyOutDir: false,
          target,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rolldownOptions: { input: `${chat}page.html`, output: { entryFileNames: 'assets/chat-[hash].js', assetFileNames: 'assets/chat-[hash][extname]' } },
        },
      },
      widget: {
        consumer: 'client',
        build: {
          outDir,
          emptyOutDir: false,
          target,
          modulePreload: false,
          rolldownOptions: { input: `${chat}widget.ts`, output: { format: 'iife', entryFileNames: 'widget.js' } },
        },
      },
    },
  };
}
