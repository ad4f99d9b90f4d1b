import { buildSite } from './buildSite.mjs';
import { install } from './install.mjs';

// `npm run build`
await install();
await buildSite({ force: true });
