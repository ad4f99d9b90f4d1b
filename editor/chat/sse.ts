export interface SseEvent {
  /** The event's name; `message` when the stream gives none. */
  event: string;
  data: string;
  /** Only when this very block carried an id; it is not inherited from earlier blocks. */
  id: string | undefined;
}

/**
 * Reads a `text/event-stream` piece by piece, after the HTML standard's "Interpreting an event stream".
 * Feed it the bytes as they come, cut anywhere; each finished event is handed to `onEvent`.
 *
 * @example
 * const feed = sseParser((event) => console.log(event.data));
 * feed(new TextEncoder().encode('data: hello\n\n'));
 */
export function sseParser(onEvent: (event: SseEvent) => void): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest = '';
  let afterCarriageReturn = false;
  let event = '';
  let data: string[] = [];
  let id: string | undefined;

  function line(text: string): void {
    if (text === '') {
      if (data.length > 0) onEvent({ event: event || 'message', data: data.join('\n'), id });
      event = '';
      data = [];
      id = undefined;
      return;
    }
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const raw = colon < 0 ? '' : text.slice(colon + 1);
    const value = raw.startsWith(' ') ? raw.slice(1) : raw;
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
  }

  return (chunk) => {
    for (const character of decoder.decode(chunk, { stream: true })) {
      // CR, LF and CRLF all end a line, and CRLF may be cut between two chunks.
      if (character === '\n' && afterCarriageReturn) afterCarriageReturn = false;
      else if (character === '\n' || character === '\r') {
        afterCarriageReturn = character === '\r';
        line(rest);
        rest = '';
      } else {
        afterCarriageReturn = false;
        rest += character;
      }
    }
  };
}
