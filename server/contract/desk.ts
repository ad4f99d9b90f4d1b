import * as z from 'zod';
import { conversationStatus, message } from './chat.ts';
import { person } from './staff.ts';
import { intact, messageId } from './text.ts';

export const deskChat = z
  .strictObject({
    id: z.string(),
    status: conversationStatus,
    flow: z.string().meta({ description: 'The slug of the flow.' }),
    locale: z.string(),
    contactName: z.string().nullable(),
    /** Why a person is wanted: a note from the flow, or the reason of a rescue. */
    note: z.string(),
    team: z.string().nullable(),
    priority: z.int().meta({ description: '0 is normal; larger goes first.' }),
    requestedAt: z.iso.datetime(),
    acceptedBy: person.nullable(),
    lastMessage: message.pick({ from: true, text: true, at: true }).nullable(),
  })
  .meta({ id: 'DeskChat' });
export type DeskChat = z.infer<typeof deskChat>;

export const deskChats = z.strictObject({ chats: z.array(deskChat) }).meta({ id: 'DeskChats' });
export const deskConversation = z.strictObject({ chat: deskChat, cursor: z.int(), messages: z.array(message) }).meta({ id: 'DeskConversation' });
export type DeskConversation = z.infer<typeof deskConversation>;
export const agentMessage = z.strictObject({ messageId, text: intact(4000) }).meta({ id: 'AgentMessage' });
