/** Days as `2027-01-01`, in order. */
export interface SpecialDays {
  readonly holidays: readonly string[];
  /** Days worked although the week has no shift. */
  readonly working: readonly string[];
}

/**
 * Reads holidays, and days worked in their place, from a text such as a government's notice or a list of dates. What stands
 * before 放假, 休, holiday or closed is off; what stands before 上班, 补班 or working is worked; bare dates are off.
 *
 * @param year of dates that name none
 * @example readHolidays('春节：2月15日至23日放假调休，共9天。2月14日（周六）上班。', 2026)
 */
export function readHolidays(text: string, year: number): SpecialDays {
  const found = { holidays: new Set<string>(), working: new Set<string>() };
  let of = { year, month: 0 };
  let pending: string[] = [];
  let ranging = false;
  const settle = (into: Set<string>): void => {
    for (const day of pending) into.add(day);
    pending = [];
  };
  const plain = text.normalize('NFKC').replaceAll(/\([^()]*\)/g, '').toLowerCase();
  for (const { groups } of plain.matchAll(token)) {
    if (groups?.['year'] !== undefined) of = { year: Number(groups['year']), month: 0 };
    else if (groups?.['to'] !== undefined) ranging = pending.length > 0;
    else if (groups?.['off'] !== undefined) settle(found.holidays);
    else if (groups?.['on'] !== undefined) settle(found.working);
    else if (groups?.['end'] !== undefined) settle(found.holidays);
    else {
      const [named, month = named === undefined ? of.month : Number(named), day = Number(groups?.['day'] ?? groups?.['isoDay'])] = [groups?.['month'] ?? groups?.['isoMonth']];
      of = { year: groups?.['isoYear'] === undefined ? of.year : Number(groups['isoYear']), month };
      pending.push(...daysTo(ranging ? pending.at(-1) : undefined, of.year, month, day));
      ranging = false;
    }
  }
  settle(found.holidays);
  const working = [...found.working].toSorted();
  return { holidays: [...found.holidays].filter((day) => !found.working.has(day)).toSorted(), working };
}

const token = /(?<isoYear>\d{4})[-/.](?<isoMonth>\d{1,2})[-/.](?<isoDay>\d{1,2})|(?<year>\d{4})\s*年|(?:(?<month>\d{1,2})\s*月)?\s*(?<day>\d{1,2})\s*[日号]|(?<to>至|到|-|—|–|~|\bto\b|\.\.)|(?<off>放假|休息|休假|调休|holiday|closed|\boff\b)|(?<on>上班|补班|working|\bwork\b|\bopen\b)|(?<end>[。;；\n])/gu;

/** A day, or all days from the one after `from` to it; none where there is no such day, or the range is longer than any holiday. */
function daysTo(from: string | undefined, year: number, month: number, day: number): string[] {
  const wanted = dayOf(year, month, day);
  if (wanted === null) return [];
  if (from === undefined) return [wanted];
  // A range that ends before it begins goes on into the next year.
  const last = wanted < from ? dayOf(year + 1, month, day) : wanted;
  const length = last === null ? Infinity : (Date.parse(last) - Date.parse(from)) / 86_400_000;
  return length > longest ? [] : Array.from({ length }, (_, index) => new Date(Date.parse(from) + (index + 1) * 86_400_000).toISOString().slice(0, 10));
}

const longest = 60;

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
