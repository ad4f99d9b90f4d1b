/** Parts go out together once they are so many characters. */
const chunk = 64 * 1024;

/** Sends text as it is made, no faster than it is taken, so that a long document never lies in memory whole. */
export function streamParts(parts: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let text = '';
      while (text.length < chunk) {
        const next = parts.next();
        if (next.done === true) {
          if (text !== '') controller.enqueue(encoder.encode(text));
          return controller.close();
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}
