import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** Where a file of an installed package lies, without running any of the package; undefined when it is not there. */
export function packageFile(name: string, file: string): string | undefined {
  let manifest: string | undefined;
  try {
    manifest = findPackageJSON(name, import.meta.url);
  } catch {
    return undefined;
  }
  const path = manifest === undefined ? undefined : join(dirname(manifest), file);
  return path !== undefined && existsSync(path) ? path : undefined;
}
