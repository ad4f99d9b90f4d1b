/** What each page may load, and who may show it within a page of theirs (Content-Security-Policy). */

export const consolePolicy = policy({
  'default-src': "'self'",
  'script-src': "'self'",
  'worker-src': "'self'",
  // Monaco and the canvas write styles into the page.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
});

/** A script of ours, for when it is a worker: a worker obeys its own headers and not the page's, and may load parts of itself. */
export const scriptPolicy = policy({ 'default-src': "'none'", 'script-src': "'self'", 'frame-ancestors': "'none'" });

/** The reader of the OpenAPI document writes its styles into the page. */
export const referencePolicy = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

/** The customer's page, which only the sites that its flow lists may embed. */
export function chatPolicy(sites: readonly string[]): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': ["'self'", ...sites.filter(isOrigin)].join(' '),
  });
}

/** A page without scripts whose one style sheet is known by its hash. */
export function notePolicy(styleHash: string): string {
  return policy({ 'default-src': "'none'", 'style-src': `'sha256-${styleHash}'`, 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'self'" });
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Nothing that could say more than one origin to a browser gets into the header. */
function isOrigin(site: string): boolean {
  return /^https?:\/\/[\w.:[\]-]+$/.test(site) && URL.canParse(site) && new URL(site).origin === site;
}
