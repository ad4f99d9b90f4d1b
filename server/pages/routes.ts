import { join } from 'node:path';
import { Hono } from 'hono';
import { slug } from '../contract.ts';
import type { Versions } from '../flows/versions.ts';
import type { ApiEnv } from '../http/api.ts';
import { ProblemError } from '../problem.ts';
import { chatPolicy, consolePolicy, scriptPolicy } from './contentPolicy.ts';
import { notes, sendNote, wantsPage } from './note.ts';
import { sendFile } from './sendFile.ts';
import type { Site } from './site.ts';

/** The folder that the build writes. */
export const builtPages = join(import.meta.dirname, '../../dist');

/** Where the console has pages; deeper addresses belong to the same room. */
const consolePaths = ['desk', 'contacts', 'tickets', 'sign-in', 'setup', 'join', 'staff', 'flows', 'knowledge', 'analytics'];

const fresh = { 'cache-control': 'no-cache' };
const lasting = { 'cache-control': 'public, max-age=31536000, immutable' };

/** What browsers load: the console, the customer's page, the widget, and their files. Mounted at `/`. */
export function pageRoutes({ versions, site }: { readonly versions: Versions; readonly site: Site }): Hono<ApiEnv> {
  const pages = new Hono<ApiEnv>();

  for (const path of ['/c/:slug', '/c/:slug/faq'] as const) {
    pages.get(path, (c) => {
      const name = slug.safeParse(c.req.param('slug'));
      const live = name.success ? versions.live(name.data) : undefined;
      if (live === undefined) return sendNote(c, notes.chatUnknown);
      const page = site.file('/chat/page.html');
      if (page === undefined) return sendNote(c, notes.notBuilt);
      return sendFile(c, page, { ...fresh, 'content-security-policy': chatPolicy(live.sites) });
    });
  }

  pages.get('/widget.js', (c) => {
    const widget = site.file('/widget.js');
    if (widget === undefined) throw new ProblemError('route.unknown');
    return sendFile(c, widget, { 'cache-control': 'public, max-age=300', 'cross-origin-resource-policy': 'cross-origin' });
  });

  for (const [folder, caching] of [['assets', lasting], ['reference', fresh]] as const) {
    pages.get(`/${folder}/*`, (c) => {
      const file = site.file(c.req.path);
      if (file === undefined) throw new ProblemError('route.unknown');
      return sendFile(c, file, c.req.path.endsWith('.js') ? { ...caching, 'content-security-policy': scriptPolicy } : caching);
    });
  }

  const consoleRoom = new RegExp(`^/((${consolePaths.join('|')})(/[\\w-]{1,128}){0,8})?$`);
  for (const path of ['/', ...consolePaths.flatMap((each) => [`/${each}`, `/${each}/*`])]) {
    pages.get(path, (c) => {
      if (!consoleRoom.test(c.req.path)) {
        if (wantsPage(c)) return sendNote(c, notes.pageUnknown);
        throw new ProblemError('route.unknown');
      }
      const page = site.file('/index.html');
      if (page === undefined) return sendNote(c, notes.notBuilt);
      return sendFile(c, page, { ...fresh, 'content-security-policy': consolePolicy });
    });
  }

  return pages;
}
