import type { Mailer } from '../../../outgoing/createMailer.ts';
import type { Outgoing } from '../../../outgoing/createOutgoing.ts';
import { ProblemError } from '../../../problem.ts';
import type { KeptDestination } from './createDestinations.ts';
import { mailOf } from './mailOf.ts';
import { signBody } from './signBody.ts';

/** Something to be told to a destination. */
export interface Delivery {
  /** The same when it is sent again, so that a receiver can drop it. */
  readonly id: string;
  readonly kind: 'alert.begun' | 'alert.reminder' | 'alert.ended' | 'test';
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly lines: readonly string[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** What programs read, of a webhook's body. */
  readonly data: Readonly<Record<string, unknown>>;
}

interface DeliveryHouse {
  readonly outgoing: Outgoing;
  readonly mailer: Mailer | null;
  readonly now: () => number;
}

/**
 * Hands a message to a destination: to a webhook as signed JSON, to mailboxes as a mail.
 *
 * @throws {ProblemError} what kept it from arriving.
 */
export function createDelivery({ outgoing, mailer, now }: DeliveryHouse): (kept: KeptDestination, delivery: Delivery) => Promise<void> {
  return async ({ destination, secret }, delivery) => {
    if (destination.kind === 'email') {
      if (mailer === null) throw new ProblemError('mail.off');
      await mailer.send(mailOf({ ...delivery, to: destination.addresses }));
      return;
    }
    const { id, kind, language, title, lines, links, data } = delivery;
    const sentAt = now();
    const body = JSON.stringify({ id, kind, sentAt: new Date(sentAt).toISOString(), language, title, text: lines.join('\n'), links, ...data });
    const headers = { 'content-type': 'application/json', 'handrail-id': id, 'handrail-signature': signBody(secret ?? '', body, sentAt) };
    // Whoever is sent on to, a page to sign in for one, has not been told.
    const { status } = await outgoing.send({ url: destination.url, method: 'POST', headers, body, follow: false });
    if (status < 200 || status > 299) throw new ProblemError('outgoing.status', { details: { status } });
  };
}
