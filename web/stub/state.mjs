import * as data from './data.mjs';

/** What the stand-in remembers while it runs. */
export function createState(isNew) {
  return {
    ...structuredClone({ ...data }),
    isSetUp: !isNew,
    sessions: new Map(),
    tokens: new Set(),
    failures: 0,
    sockets: new Set(),
    tell(topic, name, payload) {
      for (const send of this.sockets) send({ topic, name, data: payload });
    },
  };
}
