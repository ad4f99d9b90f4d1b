import { asc, gt } from 'drizzle-orm';
import { conversationFacts, conversations, rollupMarks, rollups, visits } from '../../db/schema.ts';
import { countConversation, type CountingHouse } from './countConversation.ts';

/**
 * Forgets all that was counted and counts it again by the logs, in one transaction: a kill midway leaves things as
 * they were. Returns how many conversations there were. Days and longer are added up afterwards, by the tidying.
 */
export function recount(house: CountingHouse): number {
  const { connection, orm } = house.database;
  const page = (after: string) => orm.select().from(conversations).where(gt(conversations.id, after)).orderBy(asc(conversations.id)).limit(200).all();
  return connection
    .transaction(() => {
      for (const table of [visits, rollups, rollupMarks, conversationFacts]) orm.delete(table).run();
      let counted = 0;
      for (let rows = page(''); rows.length > 0; rows = page(rows.at(-1)?.id ?? '')) {
        for (const row of rows) countConversation(house, row);
        counted += rows.length;
      }
      return counted;
    })
    .immediate();
}
