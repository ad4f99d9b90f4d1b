import { Command } from 'commander';
import pino from 'pino';
import type { Registry } from '../../engine/sdk/node.ts';
import { createTidying } from '../analytics/rollups/createTidying.ts';
import { countedAttributesOf } from '../analytics/visits/countedAttributesOf.ts';
import { createVisitLog } from '../analytics/visits/createVisitLog.ts';
import { recount } from '../analytics/visits/recount.ts';
import { createStore } from '../chat/store.ts';
import { readConfig } from '../config.ts';
import { createCommitter } from '../db/committer.ts';
import { openDatabase } from '../db/open.ts';
import { createVersions } from '../flows/versions.ts';
import type { Terminal } from './terminal.ts';

/** `recount`: counts all visits again by the logs of the conversations. */
export function recountCommand(terminal: Terminal, registry: Registry): Command {
  const { words } = terminal;
  return new Command('recount')
    .description(words('根据会话日志重新统计节点访问（请先停止服务）', 'count the visits of all nodes again by the logs; stop the server first'))
    .action(async () => {
      const database = openDatabase(readConfig(terminal.environment, []).data);
      const log = pino({ level: 'silent' });
      const committer = createCommitter(database);
      try {
        const versions = createVersions({ database, registry, log });
        const counted = recount({ database, store: createStore(database), visits: createVisitLog({ database, committer, attributes: countedAttributesOf(database) }), flow: versions.compiled });
        await createTidying({ database, committer, log, now: Date.now }).once();
        terminal.say(words(`已按日志重新统计 ${counted} 个会话。`, `Counted ${counted} conversations again by their logs.`));
      } finally {
        await committer.close();
        database.connection.close();
      }
    });
}
