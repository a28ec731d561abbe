import {
  asVoiceRefusal,
  type Member,
  type RuntimeConfig,
  requireOpen,
  type VoiceContext,
  VoiceRefusal,
} from '@improv/core';
import { keptWatch } from './keptWatch.ts';
import { serviceMessages } from './messages.ts';

/** Where a player is let in: the voice service's context, and the admins' controls, null until they have been read. */
export interface Access {
  readonly context: VoiceContext;
  readonly config: RuntimeConfig | null;
}

/** Whether one player may still be here, by the guest list and the admins' controls, both watched. */
export class AccessMonitor {
  readonly #access: Access;
  readonly #onRefused: (refusal: VoiceRefusal) => void;
  readonly #stop: () => void;
  /** Undefined until the guest list has been read. */
  #member: Member | null | undefined;

  /** @param onRefused hears that they may not; more than once if need be */
  constructor(access: Access, email: string, onRefused: (refusal: VoiceRefusal) => void) {
    this.#access = access;
    this.#onRefused = onRefused;
    this.#stop = keptWatch((onLost) =>
      access.context.backend.watchMember(
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
    const { config } = this.#access;
    if (this.#member === undefined) return;
    try {
      if (this.#member === null) {
        throw new VoiceRefusal('not-allowed', serviceMessages.noLongerListed);
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
