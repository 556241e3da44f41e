/** One event of a `text/event-stream`; `id` is the last one the stream has given. */
export type StreamEvent = { readonly id: string; readonly name: string; readonly data: string };

/**
 * Cuts text into events as the HTML standard says (9.2.6, "interpreting an event stream"). Text may come in any
 * pieces; an event that the stream's end leaves unfinished is never given.
 */
export function createEventParser(): (text: string) => StreamEvent[] {
  let rest = '';
  let endedWithReturn = false;
  let id = '';
  let name = '';
  let data: string[] = [];

  const readField = (line: string) => {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'event') name = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
  };

  return (text) => {
    if (!text) return [];
    const isSplitBreak = endedWithReturn && text.startsWith('\n');
    endedWithReturn = text.endsWith('\r');
    const lines = (rest + (isSplitBreak ? text.slice(1) : text)).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';

    const events: StreamEvent[] = [];
    for (const line of lines) {
      if (line) {
        readField(line);
        continue;
      }
      if (data.length) events.push({ id, name: name || 'message', data: data.join('\n') });
      name = '';
      data = [];
    }
    return events;
  };
}

/** Reads the events of a response body as they come; `onBytes` hears every arrival, comments included. */
export async function* readEvents(body: ReadableStream<Uint8Array>, onBytes?: () => void): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parse = createEventParser();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes?.();
      yield* parse(decoder.decode(value, { stream: true }));
    }
  } finally {
    // Left early (the answer is complete, or the visitor starts anew): the connection is no longer wanted.
    reader.cancel().catch(() => undefined);
  }
}
