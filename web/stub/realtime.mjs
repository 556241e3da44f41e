import { WebSocketServer } from 'ws';

/** The WebSocket of the contract: the token rides in a subprotocol, topics are subscribed to. */
export function acceptRealtime(server, state) {
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'socle.v1' });
  server.on('upgrade', (request, socket, head) => {
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(/,\s*/);
    const token = protocols.find((each) => each.startsWith('bearer.'))?.slice('bearer.'.length);
    if (request.url !== '/api/realtime' || !state.tokens.has(token)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const topics = new Set();
      const send = (event) => topics.has(event.topic) && opened.send(JSON.stringify(event));
      state.sockets.add(send);
      opened.on('message', (text) => JSON.parse(text).subscribe?.forEach((topic) => topics.add(topic)));
      opened.on('close', () => state.sockets.delete(send));
    });
  });
}
