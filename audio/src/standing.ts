import { asVoiceRefusal, type Member, requireOpen, VoiceRefusal } from '@improv/core';
import type { Hall } from './hall.ts';
import { keptWatch } from './keptWatch.ts';

/** Whether one player may still be here, by the guest list and the admins' controls, both watched. */
export class Standing {
  readonly #hall: Hall;
  readonly #onRefused: (refusal: VoiceRefusal) => void;
  readonly #stop: () => void;
  /** Undefined until the guest list has been read. */
  #member: Member | null | undefined;

  /** @param onRefused hears that they may not; more than once if need be */
  constructor(hall: Hall, email: string, onRefused: (refusal: VoiceRefusal) => void) {
    this.#hall = hall;
    this.#onRefused = onRefused;
    this.#stop = keptWatch((onLost) =>
      hall.context.backstage.watchMember(
        email,
        (member) => {
          this.#member = member;
          this.judge();
        },
        onLost,
      ),
    );
  }

  judge(): void {
    const { config } = this.#hall;
    if (this.#member === undefined) return;
    try {
      if (this.#member === null) {
        throw new VoiceRefusal(
          'not-allowed',
          'The guest list does not have you any longer, or can’t be read: ask an admin.',
        );
      }
      if (config) requireOpen(config, this.#member);
    } catch (error) {
      this.#onRefused(asVoiceRefusal(error));
    }
  }

  end(): void {
    this.#stop();
  }
}
