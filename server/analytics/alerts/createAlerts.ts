import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { AlertRule, AlertRules as ToldRules, Destination, NewDestination } from '../../contract.ts';
import type { Committer } from '../../db/committer.ts';
import type { Database } from '../../db/open.ts';
import { user } from '../../db/schema.ts';
import type { Mailer } from '../../outgoing/createMailer.ts';
import type { Outgoing } from '../../outgoing/createOutgoing.ts';
import { ProblemError } from '../../problem.ts';
import type { Reader } from '../../reader/createReader.ts';
import { createAlertWatch } from './createAlertWatch.ts';
import { createToAlert } from './createToAlert.ts';
import { createAlertRows } from './keeping/createAlertRows.ts';
import { createAlertRules, type KeptRule } from './keeping/createAlertRules.ts';
import { createAlertSender } from './sending/createAlertSender.ts';
import { createScopeNames } from './sending/createScopeNames.ts';
import { createDelivery } from './sending/createDelivery.ts';
import { createDestinations, type KeptDestination } from './sending/createDestinations.ts';
import { subjectOf } from './watching/subjectOf.ts';

export interface AlertsHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly reader: Reader;
  readonly outgoing: Outgoing;
  readonly mailer: Mailer | null;
  /** Where people reach the console; null where nobody has said. */
  readonly publicUrl: string | null;
  readonly now: () => number;
  readonly log: Logger;
}

/** What is watched, what came of it, and where that is sent. */
export function createAlerts({ database, committer, reader, outgoing, mailer, publicUrl, now, log }: AlertsHouse) {
  const rows = createAlertRows(database);
  const rules = createAlertRules(database);
  const destinations = createDestinations(database);
  const toAlert = createToAlert(database);
  const deliver = createDelivery({ outgoing, mailer, now });
  const colleague = database.orm.select({ id: user.id, name: user.name }).from(user).where(eq(user.id, sql.placeholder('id'))).prepare();
  /** Without an address of its own, a house has none to point to. */
  const linkTo = (text: string, page: string) => (publicUrl === null ? [] : [{ text, url: `${publicUrl}${page}` }]);
  const sender = createAlertSender({ rows, destinations, deliver, committer, toAlert, namesIn: createScopeNames(database), linkTo, now, log });
  const watch = createAlertWatch({ reader, rules, rows, sender, committer, now, log });

  /** Alerts of a rule that is not there any more as it was. */
  function endAll(ruleId: string, endedAs: 'rule-changed' | 'rule-removed'): void {
    for (const { id, details } of rows.open(ruleId)) rows.end(id, now(), { ...details, endedAs });
  }

  function tellRule({ id, rule, sendTo, createdBy, updatedAt }: KeptRule): ToldRules['rules'][number] {
    const known = new Map(destinations.all().map((each) => [each.id, each]));
    return {
      id,
      rule,
      destinations: sendTo.flatMap((each) => known.get(each) ?? []).map(({ id: to, name, kind }) => ({ id: to, name, kind })),
      createdBy: colleague.get({ id: createdBy }) ?? { id: createdBy, name: '' },
      updatedAt: new Date(updatedAt).toISOString(),
      open: rows.open(id).length,
    };
  }

  return {
    watch,
    rows,
    toAlert,
    counts: rows.counts,

    /** @throws {ProblemError} `record.unknown` */
    find(id: string) {
      const row = rows.find(id);
      if (row === undefined) throw new ProblemError('record.unknown');
      return row;
    },

    acknowledge: (id: string, by: string) => committer.run(() => rows.acknowledge(id, by, now())),

    rules: {
      all: (): ToldRules['rules'] => rules.all().map(tellRule),

      async add(rule: AlertRule, createdBy: string): Promise<ToldRules['rules'][number]> {
        const id = randomUUID();
        await committer.run(() => rules.add(id, rule, createdBy, now()));
        return tellRule(rules.find(id));
      },

      /** What is watched otherwise is watched anew. */
      async change(id: string, rule: AlertRule): Promise<ToldRules['rules'][number]> {
        await committer.run(() => {
          const watchesSame = watchedBy(rules.find(id).rule) === watchedBy(rule);
          rules.change(id, rule, now());
          if (!watchesSame) endAll(id, 'rule-changed');
        });
        return tellRule(rules.find(id));
      },

      remove: (id: string) =>
        committer.run(() => {
          rules.find(id);
          endAll(id, 'rule-removed');
          rules.remove(id);
        }),

      /** Where its alerts are sent, the one that lasts included. */
      async sendTo(id: string, wanted: readonly string[]): Promise<ToldRules['rules'][number]> {
        await committer.run(() => {
          for (const each of wanted) destinations.find(each);
          rules.sendTo(id, [...new Set(wanted)], now());
        });
        return tellRule(rules.find(id));
      },
    },

    destinations: {
      all: (): Destination[] => destinations.all(),
      hasMail: mailer !== null,
      add: (wanted: NewDestination): Promise<KeptDestination> => committer.run(() => destinations.add(wanted, now())),
      renew: (id: string): Promise<KeptDestination> => committer.run(() => destinations.renew(id, now())),
      remove: (id: string): Promise<void> => committer.run(() => destinations.remove(id, now())),

      /** Sends a message that says so, at once. @throws {ProblemError} what kept it from arriving. */
      test(id: string, language: 'zh' | 'en'): Promise<void> {
        const [title, line] = language === 'zh' ? ['Handrail 测试消息', '收到这条消息，说明预警可以送达这里。'] : ['A test from Handrail', 'If you can read this, alerts arrive here.'];
        return deliver(destinations.find(id), { id: `${randomUUID()}.test`, kind: 'test', language, title, lines: [line], links: linkTo(language === 'zh' ? '打开预警页面' : 'Open alerts', '/analytics/alerts'), data: {} });
      },
    },
  };
}

export type Alerts = ReturnType<typeof createAlerts>;

/** All that decides what a rule's alerts are of. */
function watchedBy({ on, zone, figure, scope, condition, least }: AlertRule): string {
  return JSON.stringify([on, zone, figure, subjectOf(scope), condition, least]);
}
