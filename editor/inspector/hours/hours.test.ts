import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../engine/sdk/isOpen.ts';
import { openingHours, weekday, type OpeningHours } from '../../../engine/sdk/openingHours.ts';
import { nextTurn } from './nextTurn.ts';
import { readHolidays } from './readHolidays.ts';
import { readTime } from './readTime.ts';
import { runsOf, runText } from './runsOf.ts';
import { weeklyOf, weekOf } from './weekOf.ts';

const time = fc.tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 47)).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const weekly = fc.array(fc.record({ days: fc.uniqueArray(fc.constantFrom(...weekday.options), { minLength: 1 }), from: time, to: fc.oneof(time, fc.constant('24:00')) }), { maxLength: 4 });
const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') });
const day = moment.map((at) => new Date(at).toISOString().slice(0, 10));
const hoursOf = (of: Partial<OpeningHours>): OpeningHours => openingHours.parse(of);

describe('a week', () => {
  it('that is edited day by day is the same hours, written shortest', () => {
    fc.assert(fc.property(weekly, moment, (of, at) => {
      const again = weeklyOf(weekOf(of));
      expect(isOpen(hoursOf({ weekly: again }), at)).toBe(isOpen(hoursOf({ weekly: of }), at));
      expect(weeklyOf(weekOf(again))).toEqual(again);
      expect(new Set(again.map(({ from, to }) => from + to)).size).toBe(again.length);
    }));
  });
});

describe('the next turn', () => {
  it('is the first minute at which people go on duty or off it', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'UTC');
    fc.assert(fc.property(fc.record({ weekly, timeZone: zones, holidays: fc.array(day, { maxLength: 3 }) }), moment, (of, now) => {
      const hours = hoursOf(of);
      const turn = nextTurn(hours, now);
      const open = isOpen(hours, now);
      if (turn === null) return;
      expect(isOpen(hours, turn)).toBe(!open);
      // Every minute before is as now; only the last hours of it are looked through.
      for (let at = turn - 60_000; at > now && at > turn - 6 * 3_600_000; at -= 60_000) expect(isOpen(hours, at)).toBe(open);
    }), { numRuns: 60 });
  });

  it('is none where people are always on duty, or never', () => {
    const always = hoursOf({ weekly: [{ days: [...weekday.options], from: '00:00', to: '24:00' }] });
    expect([nextTurn(always, 0), nextTurn(hoursOf({ weekly: [] }), 0)]).toEqual([null, null]);
  });

  it('skips a holiday, and stops at a day that makes up for it', () => {
    const hours = hoursOf({ holidays: ['2026-10-05', '2026-10-06'], extraDays: [{ day: '2026-10-10', from: '10:00', to: '16:00' }] });
    expect(nextTurn(hours, Date.parse('2026-10-02T20:00+08:00'))).toBe(Date.parse('2026-10-07T09:00+08:00'));
    expect(nextTurn(hours, Date.parse('2026-10-09T20:00+08:00'))).toBe(Date.parse('2026-10-10T10:00+08:00'));
  });
});

describe('a time of day', () => {
  it.each([['9', '09:00'], ['18', '18:00'], ['930', '09:30'], ['0930', '09:30'], ['9:5', '09:05'], ['９：３０', '09:30'], ['9点半', '09:30'], ['9点', '09:00'], ['18点30分', '18:30'], ['6pm', '18:00'], ['12am', '00:00'], ['9.30', '09:30']])('%s is read as %s', (typed, read) => {
    expect(readTime(typed)).toBe(read);
  });

  it.each(['', '25', '9:60', 'noon', '13pm', '24', '1:2:3'])('%s is none', (typed) => {
    expect(readTime(typed)).toBeNull();
  });

  it('may be the end of the day where a shift ends', () => {
    expect([readTime('24', true), readTime('0', true), readTime('24:01', true)]).toEqual(['24:00', '24:00', null]);
  });

  it('that is written is read as it is', () => {
    fc.assert(fc.property(time, (written) => {
      expect(readTime(written)).toBe(written);
    }));
  });
});

describe('a run of days', () => {
  it('is told by its first and last, saying once what they have in common', () => {
    const runs = runsOf(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01']);
    expect(runs.map((each) => each.length)).toEqual([2, 1, 2, 2]);
    expect(runs.map((each) => runText(each, 'zh'))).toEqual(['2026年10月1日至2日', '2026年10月5日', '2026年10月31日至11月1日', '2026年12月31日至2027年1月1日']);
    expect(runText(runs[0]!, 'en')).toMatch(/^Oct 1\s–\s2, 2026$/u);
  });
});

describe('holidays in a text', () => {
  it('are read from a notice, with the days that make up for them', () => {
    const notice = `2026年部分节假日安排
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。`;
    const read = readHolidays(notice, 2020);
    expect(read.working).toEqual(['2026-01-04', '2026-02-14', '2026-02-28']);
    expect(read.holidays).toHaveLength(12);
    expect([read.holidays[0], read.holidays[2], read.holidays[3], read.holidays.at(-1)]).toEqual(['2026-01-01', '2026-01-03', '2026-02-15', '2026-02-23']);
  });

  it('are not read from what stands in brackets', () => {
    expect(readHolidays('2月15日（农历12月28日）至17日放假', 2026).holidays).toEqual(['2026-02-15', '2026-02-16', '2026-02-17']);
  });

  it('are read over the turn of a year, from bare dates and in English', () => {
    expect(readHolidays('12月31日至1月2日放假，1月9日补班', 2026)).toEqual({ holidays: ['2026-12-31', '2027-01-01', '2027-01-02'], working: ['2026-01-09'] });
    expect(readHolidays('2027-05-01\n2027-05-03 to 2027-05-04\n2027-05-08 working', 2020)).toEqual({ holidays: ['2027-05-01', '2027-05-03', '2027-05-04'], working: ['2027-05-08'] });
  });

  it('that do not exist are left out, and no text breaks it', () => {
    expect(readHolidays('2月30日放假，13月1日放假，0月1日', 2026)).toEqual({ holidays: [], working: [] });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '9', '月', '日', '至', '放假', '上班', '年', '2026', '-', '。', ' ', '(') }), (text) => {
      const { holidays, working } = readHolidays(text, 2026);
      for (const each of [...holidays, ...working]) expect(each).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }));
  });
});
