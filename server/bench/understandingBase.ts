import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';

const things = 'order parcel refund invoice card account password coupon delivery address payment return exchange warranty receipt subscription plan seat booking ticket deposit transfer limit fee statement loan member points gift size colour stock store phone mail photo app login code device'.split(' ');
const deeds = 'cancel change find track open close get print send pay check update delete move confirm extend pause renew share lock'.split(' ');
const ways = 'how do I {} my {} {}|where can I {} the {} {}|I want to {} a {} {}|can you {} this {} {} for me|why can I not {} my {} {}|is it possible to {} the {} {}|please {} the {} {} today|what does it cost to {} a {} {}|when may I {} the {} {}|help me {} my {} {}'.split('|');

/** A made-up base of so many entries with ten phrasings each, the same every time. */
export function understandingBase(entries: number): KnowledgeEntry[] {
  return Array.from({ length: entries }, (_, at) => {
    const words = [deeds[at % deeds.length], things[Math.floor(at / deeds.length) % things.length], `${things[(at * 7 + 3) % things.length] ?? ''} ${syllables(Math.floor(at / 40))}`];
    return { id: `entry-${at}`, answer: { en: 'x' }, phrasings: { en: ways.map((way) => words.reduce<string>((text, word) => text.replace('{}', word ?? ''), way)) } };
  });
}

/** A made-up word for a number. */
function syllables(number: number): string {
  return [...number.toString(8)].map((digit) => ['ba', 'de', 'fi', 'go', 'lu', 'mar', 'nes', 'tol'][Number(digit)]).join('');
}
