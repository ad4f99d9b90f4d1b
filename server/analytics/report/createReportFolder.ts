import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What reports are called; nothing else in the folder is looked at, given out or removed. */
const named = /^\d{4}-W\d{2}-[\w-]{1,80}-(zh|en)\.html$/;

/** Reports as files, in a folder that only its owner can read. It keeps the latest weeks; what customers typed is in none of them. */
export function createReportFolder(folder: string, most: number) {
  const list = async (): Promise<string[]> => (await readdir(folder).catch(() => [])).filter((name) => named.test(name)).sort();
  return {
    /** Writes a report whole or not at all; the same again replaces it. Answers its name. */
    async write(week: string, flow: string | null, language: 'zh' | 'en', html: string): Promise<string> {
      const name = `${week}-${flow?.replaceAll(/[^\w-]/g, '_').slice(0, 80) ?? 'all'}-${language}.html`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const unfinished = join(folder, `.${name}.part`);
      await writeFile(unfinished, html, { mode: 0o600 });
      await rename(unfinished, join(folder, name));
      const names = await list();
      await Promise.all(names.slice(0, Math.max(0, names.length - most)).map((each) => rm(join(folder, each), { force: true })));
      return name;
    },
    /** Undefined where there is none of that name. */
    read: async (name: string): Promise<string | undefined> => (named.test(name) ? readFile(join(folder, name), 'utf8').catch(() => undefined) : undefined),
    list,
  };
}

export type ReportFolder = ReturnType<typeof createReportFolder>;
