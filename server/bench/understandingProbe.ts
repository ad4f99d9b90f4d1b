/** Run by `benchUnderstanding` in a process of its own: what a base of 100,000 phrasings costs, as JSON. */
import { createMatcher } from '../understanding/match/createMatcher.ts';
import { quantile } from './figure.ts';
import { understandingBase } from './understandingBase.ts';

const entries = understandingBase(10_000);
const matcher = createMatcher(entries);
const times: number[] = [];
for (let at = 0; at < 600; at += 1) {
  const text = `${entries[(at * 7919) % entries.length]?.phrasings['en']?.[at % 10] ?? ''} as soon as you can`;
  const from = performance.now();
  matcher.match(text, { limit: 5 });
  if (at >= 100) times.push(performance.now() - from);
}
process.stdout.write(JSON.stringify({ p99: quantile(times, 0.99), megabytes: process.memoryUsage().rss / 1e6 }));
