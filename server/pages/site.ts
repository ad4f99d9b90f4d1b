import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file that browsers may have, with its address. */
export interface SiteFile {
  readonly type: string;
  /** Changes with the content. */
  readonly hash: string;
  /** The content as it is, or compressed as asked; compressed once, when first asked for. */
  content(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether compressing it is worth while. */
  readonly compressible: boolean;
}

export type Encoding = 'identity' | 'gzip' | 'br';

export interface Site {
  /** The file at an address, such as `/assets/page-1a2b.js`; undefined when there is none to give. */
  file(address: string): SiteFile | undefined;
}

/** What the build makes last: when one of these changes, the files are read again. */
const marks = ['.handrail-stamp', 'index.html', 'chat/page.html', 'widget.js'];

const single = ['index.html', 'chat/page.html', 'widget.js'];
const folders = ['assets', 'reference'];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Binary formats that are compressed already. */
const packed = new Set(['.png', '.jpg', '.webp', '.woff2', '.ico']);

/**
 * The built pages in a folder, held in memory. An address is looked up among the files that were
 * found, and never made into a path, so nothing else on the disk can be asked for.
 */
export function createSite(folder: string): Site {
  let read = '';
  let files = new Map<string, SiteFile>();
  return {
    file(address) {
      const now = marks.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? '').join();
      if (now !== read) {
        files = new Map([...single, ...folders.flatMap((each) => within(folder, each))].flatMap((path) => load(folder, path)));
        read = now;
      }
      return files.get(address);
    },
  };
}

/** The files below a folder that may be given out: no source maps, nothing hidden, nothing linked to from elsewhere. */
function within(root: string, path: string): string[] {
  if (statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const inner = `${path}/${entry.name}`;
    return entry.isDirectory() ? within(root, inner) : entry.isFile() && Object.hasOwn(types, extname(entry.name)) ? [inner] : [];
  });
}

function load(root: string, path: string): [string, SiteFile][] {
  if (statSync(join(root, path), { throwIfNoEntry: false })?.isFile() !== true) return [];
  const extension = extname(path);
  return [[`/${path}`, siteFile(readFileSync(join(root, path)), types[extension] ?? 'application/octet-stream', !packed.has(extension))]];
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Makes a file of content that is at hand. */
export function siteFile(source: Uint8Array, type: string, compressible = true): SiteFile {
  const content = Uint8Array.from(source);
  const made = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>([['identity', Promise.resolve(content)]]);
  return {
    type,
    hash: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    compressible: compressible && content.length > 1_000,
    content(encoding) {
      const known = made.get(encoding) ?? compress(content, encoding).then((compressed) => Uint8Array.from(compressed));
      made.set(encoding, known);
      return known;
    },
  };
}

function compress(content: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'gzip') return gzipped(content, { level: 8 });
  return brotlied(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
}
