/** The window's event that a chat is to be opened; its `detail` is the chat's id. */
export const openChatEvent = 'handrail-open-chat';
