import { useMutation } from '@tanstack/react-query';
import type { FlowNode } from '../../../engine/sdk/flow.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import { useForm } from '../FormContext.ts';
import { outletTaken, rehearseOne } from './rehearseOne.ts';
import { tryEffect } from './tryEffect.ts';

/** What a node did with a customer's messages. */
export interface Tried {
  /** By which it was left; null while it waits. */
  readonly outlet: string | null;
  readonly said: readonly string[];
  /** What its question to the server came to; null when it asked none. */
  readonly found: { readonly outcome: string; readonly data: Json } | null;
}

/**
 * Tries a node with what a customer typed, oldest first: the engine asks, the server answers as it would in a conversation.
 * The result is null while the node does not compile.
 */
export function useTrial(node: FlowNode) {
  const { document, locale } = useForm();
  return useMutation({
    async mutationFn(texts: readonly string[]): Promise<Tried | null> {
      const trial = rehearseOne(document, node, { locale, now: Date.now(), texts });
      if (!trial) return null;
      const pending = trial.rehearsal.pending();
      const found = pending && (await tryEffect(pending.kind, pending.params));
      const scene = found ? trial.rehearsal.answer(found.outcome, found.data) : trial.scene;
      return { outlet: outletTaken(scene, node.id), said: scene.messages.map(({ text }) => text), found };
    },
  });
}

/** Messages written one on each line; the last that a conversation remembers. */
export function messagesIn(typed: string): string[] {
  return typed.split('\n').map((each) => each.trim()).filter((each) => each !== '').slice(-10);
}
