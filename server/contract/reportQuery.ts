import * as z from 'zod';
import { week } from './reports.ts';
import { serviceFilter } from './serviceFigures.ts';
import { timeZone } from './timeZone.ts';

/** What a report is asked for by. Apart from the other schemas of reports, since the console never parses it and need not load what it is made of. */
export const reportQuery = z
  .object({
    week: week.optional().meta({ description: 'An ISO 8601 week, such as `2026-W47`; the last one that is over when left out.' }),
    zone: timeZone.default('UTC').meta({ description: 'The IANA time zone that its days are of.' }),
    flow: z.string().max(64).optional().meta({ description: 'The flow, by id; all together when left out.' }),
    team: serviceFilter.shape.team,
    agent: serviceFilter.shape.agent,
    within: serviceFilter.shape.within,
    language: z.enum(['zh', 'en']).optional().meta({ description: 'Else that of the reader.' }),
    agents: z.stringbool().default(false).meta({ description: 'With figures of every agent.' }),
  })
  .meta({ id: 'ReportQuery' });
