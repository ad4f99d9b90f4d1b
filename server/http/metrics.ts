import { sql } from 'drizzle-orm';
import type { MiddlewareHandler } from 'hono';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../db/open.ts';
import { conversations, effects, handoffs, timers } from '../db/schema.ts';
import type { ApiEnv } from './api.ts';

/** What an operator's Prometheus reads: counts and times, never a word that was said. */
export interface Metrics {
  readonly contentType: string;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  /** Times every request, by its route and not its path. */
  readonly timing: MiddlewareHandler<ApiEnv>;
}

/** Measures one house. What stands in the database is counted when it is asked for. */
export function createMetrics({ orm }: Database): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'handrail_http_request_duration_seconds',
    help: 'Time until a request was answered, after its commit.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  new Gauge({
    name: 'handrail_conversations',
    help: 'Conversations by status.',
    labelNames: ['status'],
    registers,
    collect() {
      this.reset();
      const rows = orm.select({ status: conversations.status, count: sql<number>`count(*)` }).from(conversations).groupBy(conversations.status).all();
      for (const { status, count } of rows) this.set({ status }, count);
    },
  });
  counted('handrail_queue_waiting', 'Conversations that wait for a person.', () => orm.$count(handoffs, sql`${handoffs.endedAt} is null and ${handoffs.acceptedAt} is null`));
  counted('handrail_timers_pending', 'Timers that have not fired.', () => orm.$count(timers));
  counted('handrail_effects_pending', 'Effects that have no outcome yet.', () => orm.$count(effects));

  function counted(name: string, help: string, count: () => PromiseLike<number>): void {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await count());
      },
    });
  }

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    timing: async (c, next) => {
      const end = requests.startTimer({ method: c.req.method });
      await next();
      end({ route: c.req.routePath, status: c.res.status });
    },
  };
}
