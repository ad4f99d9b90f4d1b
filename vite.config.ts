import { existsSync } from 'node:fs';
import { join } from 'node:path';
import scalar from '@scalar/fastify-api-reference';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { builtNames } from './editor/builtNames.ts';
import { chatBuild } from './editor/chat/vite.config.ts';

const dist = join(import.meta.dirname, 'dist');
const server = `http://127.0.0.1:${process.env.PORT || '3000'}`;
const { client: chat, widget } = chatBuild(dist).environments ?? {};

/**
 * What browsers load, in dist/ as the server serves it:
 *
 *     index.html            the console (React)
 *     chat/page.html        the customer's page (Preact)
 *     widget.js             what a shop puts on its site; one file with a lasting name
 *     assets/               what the two pages load, named by content
 *     reference/scalar.js   the reader of the OpenAPI document
 */
const site: Record<string, EnvironmentOptions> = {
  client: {
    build: { outDir: dist, emptyOutDir: false, assetsInlineLimit: 0, modulePreload: { polyfill: false }, rolldownOptions: { input: join(import.meta.dirname, 'editor/index.html'), output: builtNames } },
  },
  ...(chat && { chat: { ...chat, consumer: 'client' } }),
  ...(widget && { widget }),
};

const pages = defineConfig({
  root: 'editor',
  plugins: [react(), apiReference(), customerPages()],
  environments: site,
  builder: {
    async buildApp(builder) {
      for (const [name, { build }] of Object.entries(site)) {
        const environment = builder.environments[name];
        const entry = build?.rolldownOptions?.input;
        if (environment && typeof entry === 'string' && existsSync(entry)) await builder.build(environment);
      }
    },
  },
  server: { port: 5173, proxy: { '^/(api|healthz|readyz|widget\\.js|reference)': server } },
});

const tests = defineConfig({
  plugins: [react()],
  test: {
    // What is waited for comes when it comes: a second is not enough on a busy machine.
    expect: { poll: { timeout: 60_000 } },
    // Left to itself, one core of two would be idle; much of a browser's test is waiting, but more at once would only wait for one another.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}', '**/node_modules/**', 'dist/**', 'data/**'],
          // On a busy machine a slow test is not a wrong one; FC_RUNS=5000 tries properties for as long as it takes.
          testTimeout: process.env.FC_RUNS ? 3_600_000 : 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['**/*.browser.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'dist/**', 'data/**'],
          // Longer than any one wait, so that a test that fails says what it waited for.
          testTimeout: 240_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

export default defineConfig(({ mode }) => (mode === 'test' ? tests : pages));

/**
 * Puts Scalar's reader into dist/, so that it comes from our own origin. The package that holds it as one file serves it
 * through Fastify; asked for its routes, it hands the file out.
 */
function apiReference(): Plugin {
  return {
    name: 'handrail:api-reference',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      let source = '';
      const route = ({ url, handler }: { url: string; handler: (request: unknown, reply: unknown) => void }) => {
        const reply = { header: () => reply, send: (file: string) => void (source = file) };
        if (url.endsWith('/scalar.js')) handler({}, reply);
      };
      scalar({ route, initialConfig: {}, hasPlugin: () => false }, { configuration: { url: '/' } }, () => undefined);
      if (source === '') throw new Error('@scalar/fastify-api-reference no longer hands out js/scalar.js');
      this.emitFile({ type: 'asset', fileName: 'reference/scalar.js', source: source.replace(/\n\/\/# sourceMappingURL=.*$/, '') });
    },
  };
}

/** While developing, `/c/{slug}` is the customer's page, as it is on the server. */
function customerPages(): Plugin {
  return {
    name: 'handrail:customer-pages',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/c/')) request.url = '/chat/page.html';
        next();
      });
    },
  };
}
