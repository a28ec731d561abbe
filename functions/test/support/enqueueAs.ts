// Sends for the Coach in a process of its own, with whatever identity its environment has. What goes to Google's Cloud Tasks
// goes to a plain server on this machine instead: enqueueAs.ts PORT
import https from 'node:https';
import { connect } from 'node:net';
import { theContext } from '../../src/context.ts';

https.globalAgent.createConnection = () => connect(Number(process.argv[2]), '127.0.0.1');
await theContext().enqueueNotes('a-session', 'a-task');
process.exit(0);
