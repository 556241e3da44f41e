import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createEventParser, readEvents, type StreamEvent } from '../src/panel/sse.ts';

const text = ': hello\n\nid: 1\nevent: accepted\ndata: {"messageId":"m"}\n\nid: 2\nevent: delta\ndata: {"text":"L’été à 9 h €"}\n\n';
const expected: StreamEvent[] = [
  { id: '1', name: 'accepted', data: '{"messageId":"m"}' },
  { id: '2', name: 'delta', data: '{"text":"L’été à 9 h €"}' },
];

describe('the event stream', () => {
  test('reads events whatever the line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(createEventParser()(text.replaceAll('\n', end)), expected, JSON.stringify(end));
    }
  });

  test('reads the same events however the text is cut', () => {
    for (const whole of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
      for (let size = 1; size < 9; size++) {
        const parse = createEventParser();
        const events: StreamEvent[] = [];
        for (let at = 0; at < whole.length; at += size) events.push(...parse(whole.slice(at, at + size)));
        assert.deepEqual(events, expected, `${size} characters at a time`);
      }
    }
  });

  test('reads letters cut between their bytes', async () => {
    const bytes = new TextEncoder().encode(text);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const events: StreamEvent[] = [];
    for await (const event of readEvents(body)) events.push(event);
    assert.deepEqual(events, expected);
  });

  test('never gives an event that the end left unfinished', () => {
    assert.deepEqual(createEventParser()('id: 1\ndata: whole\n\nid: 2\ndata: half\n'), [{ id: '1', name: 'message', data: 'whole' }]);
  });

  test('joins several data lines and takes one space off', () => {
    assert.deepEqual(createEventParser()('data:one\ndata:  two\ndata\n\n'), [{ id: '', name: 'message', data: 'one\n two\n' }]);
  });

  test('keeps the last id for events without one and ignores an id with a null', () => {
    assert.deepEqual(
      createEventParser()('id: 7\ndata: a\n\nid: 8\0\ndata: b\n\n').map(({ id }) => id),
      ['7', '7'],
    );
  });

  test('gives nothing for an event without data', () => {
    assert.deepEqual(createEventParser()('event: delta\nid: 3\n\ndata: x\n\n'), [{ id: '3', name: 'message', data: 'x' }]);
  });

  test('closes the connection when the reader leaves early', async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => { controller.enqueue(new TextEncoder().encode(text)); },
      cancel: () => { isCancelled = true; },
    });
    for await (const event of readEvents(body)) {
      assert.equal(event.id, '1');
      break;
    }
    assert.ok(isCancelled);
  });
});
