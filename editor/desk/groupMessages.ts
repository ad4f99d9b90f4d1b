import type { Message } from '../../server/contract.ts';

/** Consecutive messages of one speaker on one day, close together in time. */
export interface MessageGroup {
  readonly from: Message['from'];
  readonly name: string | undefined;
  readonly messages: readonly Message[];
  /** Whether it is the first of its day. */
  readonly newDay: boolean;
}

const pauseMs = 5 * 60_000;

/** The conversation as blocks with one speaker and one time each. A message of the system always stands alone. */
export function groupMessages(messages: readonly Message[]): MessageGroup[] {
  const groups: { from: Message['from']; name: string | undefined; messages: Message[]; newDay: boolean }[] = [];
  let before: Message | undefined;
  for (const message of messages) {
    const newDay = !before || new Date(before.at).toDateString() !== new Date(message.at).toDateString();
    const group = groups.at(-1);
    const soon = before && Date.parse(message.at) - Date.parse(before.at) < pauseMs;
    if (group && soon && !newDay && message.from !== 'system' && group.from === message.from && group.name === message.name) group.messages.push(message);
    else groups.push({ from: message.from, name: message.name, messages: [message], newDay });
    before = message;
  }
  return groups;
}

/**
 * Which choice a customer took, by the message that offered it: what they said next is the choice's label.
 * Later messages do not count, for a choice is gone once something else was said.
 */
export function chosenChoices(messages: readonly Message[]): ReadonlyMap<number, string> {
  const chosen = new Map<number, string>();
  let offer: Message | undefined;
  for (const message of messages) {
    if (message.choices && message.choices.length > 0) offer = message;
    if (message.from !== 'customer') continue;
    const choice = offer?.choices?.find(({ label }) => label === message.text);
    if (offer && choice) chosen.set(offer.seq, choice.id);
    offer = undefined;
  }
  return chosen;
}
