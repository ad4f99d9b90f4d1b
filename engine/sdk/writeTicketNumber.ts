/** A ticket's number as people read it. @example writeTicketNumber(1024) // 'T-1024' */
export function writeTicketNumber(number: number): string {
  return `T-${number}`;
}
