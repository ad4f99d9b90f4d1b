import { buildSite } from './buildSite.mjs';
import { install } from './install.mjs';
import { runtime } from './runtime.mjs';

/**
 * Makes a fresh clone ready: dependencies, then the pages that browsers load. Quick when both are there.
 * @param {{ site: boolean }} options whether the pages are needed
 * @returns {Promise<string>} the path of the Node to run Handrail with
 */
export async function prepare({ site }) {
  await install();
  if (site) await buildSite();
  return runtime();
}
