// A mail server on loopback: prints its port, then one line of JSON for each e-mail it takes.
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const options = JSON.parse(process.argv[2]);
const server = new SMTPServer({
  key: readFileSync(options.key),
  cert: readFileSync(options.certificate),
  secure: options.secure,
  disabledCommands: options.withoutTls ? ['STARTTLS'] : [],
  authOptional: false,
  onAuth: ({ username, password }, session, done) =>
    username === 'socle' && password === 'p@ss:1' ? done(null, { user: username }) : done(new Error('refused')),
  onRcptTo: ({ address }, session, done) => (address.startsWith('refuse') ? done(new Error('no such mailbox')) : done()),
  onData(stream, session, done) {
    let mail = '';
    stream.on('data', (chunk) => (mail += chunk));
    stream.on('end', () => {
      console.log(JSON.stringify({ secure: session.secure, user: session.user, to: session.envelope.rcptTo.map((r) => r.address), mail }));
      done();
    });
  },
});
server.on('error', () => {});
server.listen(options.port, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
