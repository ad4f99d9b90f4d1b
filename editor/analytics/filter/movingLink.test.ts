import { expect, it } from 'vitest';
import { readFilterAddress } from './filterSearch.ts';
import { movingLink } from './movingLink.ts';
import { resolveFilter } from './resolveFilter.ts';
import { shareLink } from './shareLink.ts';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** What somebody who opens a link sees, on a day and in a zone of their own. */
function opened(link: string, day: string, browserZone: string) {
  const { from, to, zone, channel } = resolveFilter(readFilterAddress(Object.fromEntries(new URL(link).searchParams)), at(day), browserZone);
  return [from, to, zone, channel];
}

function shared(search: Record<string, string>) {
  const address = readFilterAddress(search);
  const filter = resolveFilter(address, at('2026-11-26'), 'Asia/Shanghai');
  const href = `https://help.example.com/analytics/drop-off?${String(new URLSearchParams(search))}`;
  return { frozen: shareLink(href, filter), moving: movingLink(href, filter, address) };
}

it.each([
  [{ days: '7', channel: 'widget' }, '2026-11-20', '2026-12-18'],
  [{ channel: 'widget' }, '2026-10-30', '2026-11-27'],
])('shows the same days of %j later on, or the last so many then, in the zone of whoever shared it', (search, first, later) => {
  const { frozen, moving } = shared(search);
  for (const link of [frozen, moving!]) expect(opened(link, '2026-11-26', 'America/New_York')).toEqual([first, '2026-11-26', 'Asia/Shanghai', 'widget']);
  expect(opened(frozen, '2026-12-24', 'America/New_York')).toEqual([first, '2026-11-26', 'Asia/Shanghai', 'widget']);
  expect(opened(moving!, '2026-12-24', 'America/New_York')).toEqual([later, '2026-12-24', 'Asia/Shanghai', 'widget']);
});

it('has no link that moves for days that do not', () => {
  expect(shared({ from: '2026-11-01', to: '2026-11-15' }).moving).toBeNull();
});
