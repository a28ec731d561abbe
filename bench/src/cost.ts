// What a show costs: tokens and dollars of a text show of 12 turns and of a voice show of 8 minutes, part by part, at the prices of
// 2026-12-15 (`cost/parts.ts`, which also says what is assumed of models); and how what a turn costs grows with the length of a
// scene: input tokens as the models count them, and Firestore reads, writes and bytes as they cross the wire (a counting gRPC proxy,
// see firestoreMeter.ts), for turns 5, 15, 30 and 60 of one scene. It plays core's real code, by voice over the real connection, against the
// embedded Firestore and the understudy, whose bill counts every token that Google would charge for. Fails when a show costs more than its
// limit, or when turn 60 costs more than 1.3 times what turn 15 does, in any of the figures.
//   npm run bench:cost
import { playContextOn } from '@improv/testing/playContext';
import { startFirestore, startUnderstudy } from '@improv/testing/servers';
import { measureGrowth } from './cost/growth.ts';
import { assumed, pricesOf } from './cost/parts.ts';
import { playTextShow } from './cost/textShow.ts';
import { playVoiceShow } from './cost/voiceShow.ts';
import { meterFirestore } from './firestoreMeter.ts';
import { UnderstudyControl } from './understudy.ts';
import { judge } from './verdict.ts';

/** Dollars that a show may cost: in text without the Coach, by voice in all. */
const most = { textWithoutCoach: 0.02, voice: 0.25 } as const;

const understudy = await startUnderstudy({ firstTokenMs: 0, tokenMs: 0, speaksAtOnce: true });
const firestore = await startFirestore();
const meter = await meterFirestore(firestore.address);
try {
  const contexts = playContextOn(meter.address);
  const control = new UnderstudyControl(understudy.url);
  const growth = await measureGrowth(contexts, understudy.url, meter);
  const text = await playTextShow(contexts, understudy.url, control);
  const voice = await playVoiceShow(contexts, understudy.url, control);
  process.exitCode = judge([
    { figure: 'text_show.without_coach_usd', is: text.without_coach_usd, most: most.textWithoutCoach },
    { figure: 'voice_show.usd', is: voice.usd, most: most.voice },
    ...growth.limits,
  ]);
  console.log(
    JSON.stringify({
      benchmark: 'cost',
      prices_of: pricesOf,
      assumed_output_tokens: {
        coach: assumed.coach,
        partner_thoughts_a_line: assumed.partnerThoughts,
        live_thoughts_an_answer: assumed.liveThoughts,
      },
      text_show: text,
      voice_show: voice,
      ...growth.figures,
      passed: process.exitCode === 0,
    }),
  );
} finally {
  meter.stop();
  await Promise.all([firestore.stop(), understudy.stop()]);
}
process.exit();
