import { instanceOf } from '../wire/instance.ts';
import type { Asked } from '../wire/request.ts';
import { coach } from './coach.ts';
import { close, welcome } from './mc.ts';
import { Memories, SessionMemory } from './memory.ts';
import { partner } from './partner.ts';
import { partnerRehearsal, roomRehearsal, warmUp } from './rehearsal.ts';
import { room } from './room.ts';

const plainAnswer = 'The understudy is in the wings, knows no lines, and is ready to go on.';

/** The whole cast: each brief is answered by the member that it names. */
export class Cast {
  readonly #memories = new Memories();

  /** Answers a few lines in advance: the language model and the patterns are slow the first time only. */
  warmUp(): void {
    for (const [i, line] of warmUp.entries()) {
      room(roomRehearsal, line, new SessionMemory());
      partner({ ...partnerRehearsal, turn: i + 1 }, line, new SessionMemory());
    }
  }

  /** The text of the answer; JSON where JSON was asked for. */
  answer({ brief, line, schema, json }: Asked): string {
    if (brief === null) return json ? JSON.stringify(instanceOf(schema, plainAnswer)) : plainAnswer;
    const memory = this.#memories.of(brief.show);
    switch (brief.task) {
      case 'welcome':
        return welcome(brief, memory);
      case 'partner':
        return partner(brief, line, memory);
      case 'close':
        return close(brief, memory);
      case 'room':
        return JSON.stringify(room(brief, line, memory));
      case 'notes':
        return JSON.stringify(coach(brief));
    }
  }
}
