import type { StaffedHouse } from '../auth/staffedHouse.test-support.ts';

/** Columns that hold no words: ids, and what counts go by. */
const plain = new Set(['id', 'conversation_id', 'contact_id', 'effect_id', 'flow_id', 'token_hash', 'message_id', 'user_id', 'agent', 'reader', 'by', 'assignee', 'created_by', 'accepted_by', 'reserved_for', 'request_key', 'merged_into', 'entry', 'base', 'kind', 'node', 'outlet', 'became', 'how', 'ended_as', 'status', 'outcome', 'settled', 'resolution', 'priority', 'source', 'channel', 'locale', 'team', 'topic', 'tag', 'reason', 'skills', 'reasons', 'facts']);

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

export function columnsOf({ house }: StaffedHouse): Column[] {
  const { connection } = house.database;
  const tables = connection.prepare<[], string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").pluck().all();
  return tables.flatMap((table) => connection.prepare<[string], Omit<Column, 'table'>>('select name, type, "notnull", pk from pragma_table_info(?)').all(table).map((each) => ({ ...each, table })));
}

/** The tables that hold something of or about a person, by how their rows are known. */
export function tablesAbout(office: StaffedHouse): Map<string, string> {
  const columns = columnsOf(office);
  const has = (name: string) => columns.filter((each) => each.name === name).map(({ table }) => table);
  return new Map([
    ...has('contact_id').map((table): [string, string] => [table, 'contact_id']),
    ...has('conversation_id').map((table): [string, string] => [table, 'conversation_id']),
    ['ticket_events', 'number'],
    ['conversations', 'id'],
    ['contacts', 'id'],
  ]);
}

/**
 * Writes a row about a person into every table that can have one, with a word of its own in each column that can hold words.
 * Answers the words by column.
 */
export function fillEverything(office: StaffedHouse, conversationId: string, contactId: string, word: string): Map<string, string> {
  const { connection } = office.house.database;
  const columns = columnsOf(office);
  const words = new Map<string, string>();
  const told = (table: string, name: string): string => {
    const text = `${word}-${table}-${name}`.replaceAll('_', '-');
    words.set(`${table}.${name}`, text);
    return text;
  };
  let number = 0;
  for (const table of [...tablesAbout(office).keys()].toSorted((a, b) => Number(a === 'ticket_events') - Number(b === 'ticket_events'))) {
    if (table === 'conversations' || table === 'contacts') continue;
    const own = columns.filter((each) => each.table === table && !(table === 'tickets' && each.name === 'number'));
    const valueOf = ({ name, type, notnull }: Column): unknown => {
      if (name === 'conversation_id') return conversationId;
      if (name === 'contact_id') return contactId;
      if (table === 'ticket_events' && name === 'number') return number;
      if (name === 'seq') return 900_001;
      if (table === 'events' && name === 'kind') return 'note';
      if (table === 'events' && name === 'data') return JSON.stringify({ text: told(table, name), mentions: ['someone'], by: { id: 'x', name: 'Staff' } });
      if (table === 'ticket_events' && name === 'kind') return 'reply';
      if (table === 'ticket_events' && name === 'data') return JSON.stringify({ text: told(table, name), delivered: true, changes: [{ field: 'subject', before: told(table, 'before'), after: 'x' }, { field: 'status', before: 'open', after: 'pending' }] });
      if (table === 'effects' && name === 'params') return JSON.stringify({ text: told(table, name) });
      if (table === 'tickets' && name === 'request_key') return null;
      if (type.toLowerCase() !== 'text') return notnull === 1 ? 1 : null;
      return plain.has(name) ? 'open' : told(table, name);
    };
    const values = own.map(valueOf);
    connection.prepare(`insert into "${table}" (${own.map(({ name }) => `"${name}"`).join(', ')}) values (${own.map(() => '?').join(', ')})`).run(...values);
    if (table === 'tickets') number = Number(connection.prepare('select max(number) from tickets').pluck().get());
  }
  const json = (name: string): object => ({ [told('contacts', `${name}-key`)]: told('contacts', name) });
  connection
    .prepare('update contacts set name = ?, email = ?, phone = ?, note = ?, attributes = ?, tags = ?, consent = ? where id = ?')
    .run(told('contacts', 'name'), told('contacts', 'email'), told('contacts', 'phone'), told('contacts', 'note'), JSON.stringify(json('attributes')), JSON.stringify([told('contacts', 'tags')]), JSON.stringify({ [told('contacts', 'consent')]: { given: true, at: 1 } }), contactId);
  return words;
}
