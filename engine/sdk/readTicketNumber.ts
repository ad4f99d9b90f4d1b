/**
 * The number of a ticket as people write it: `T-1024`, `1024`, `工单1024`, `１０２４`, `# 1024`. Among other words it has to be called
 * a ticket's, since orders, dates and amounts are numbers too. Null where there is none.
 *
 * @example readTicketNumber('我的工单 T-1024 到哪了') // 1024
 */
export function readTicketNumber(text: string): number | null {
  // With one blank at most between two words, no pattern below can try one blank in many ways.
  const folded = text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  for (const each of written) {
    const number = Number(each.exec(folded)?.[1] ?? 0);
    if (number > 0) return number;
  }
  return null;
}

const written = [
  /^(?:T|#|No\.?)? ?[-—–:#]? ?(\d{1,9}) ?号?[。.!?]?$/iu,
  /(?<![\p{L}\p{N}])T ?[-—–] ?(\d{1,9})(?!\d)/iu,
  /(?:工单|ticket) ?(?:编号|号码|号|number|no\.?)? ?(?:是|为|is)? ?[-—–:#]? ?(?:T ?[-—–]?)? ?(\d{1,9})(?!\d)/iu,
  /(?<!\d)(\d{1,9}) ?号 ?工单/u,
] as const;
