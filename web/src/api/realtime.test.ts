// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { staleKeys } from './live';
import { readEvent, waitBefore } from './realtime';

describe('a realtime event', () => {
  it('makes its conversation, the lists and the overview stale', () => {
    const event = readEvent('{"topic":"conversations","name":"message","data":{"conversationId":"c1","chatbotId":"b1"}}');
    expect(event && staleKeys(event)).toEqual([['conversations'], ['conversation', 'c1'], ['overview']]);
  });

  it('makes the sources of its chatbot stale', () => {
    const event = readEvent('{"topic":"sources","name":"changed","data":{"chatbotId":"b1","sourceId":"s1","status":"ready"}}');
    expect(event && staleKeys(event)).toEqual([['sources', 'b1'], ['overview']]);
  });

  it('without ids makes all of its topic stale', () => {
    const event = readEvent('{"topic":"sources","name":"reload","data":{}}');
    expect(event && staleKeys(event)).toEqual([['sources'], ['overview']]);
  });

  it('is not what the server says of a subscription', () => {
    expect(readEvent('{"subscribed":["conversations"]}')).toBeUndefined();
    expect(readEvent('{"error":"forbidden","topic":"sources"}')).toBeUndefined();
  });
});

describe('the wait before connecting again', () => {
  it('doubles up to half a minute', () => {
    expect([0, 1, 2, 20].map((attempts) => waitBefore(attempts, 1))).toEqual([500, 1000, 2000, 30_000]);
  });

  it('is spread over its second half', () => {
    expect(waitBefore(3, 0)).toBe(2000);
    expect(waitBefore(3, 1)).toBe(4000);
  });
});
