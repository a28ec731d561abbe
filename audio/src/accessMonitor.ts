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

/** What access is checked against: the service's context, and the admins' controls (null until they have been read). */
export interface Access {
  readonly context: VoiceContext;
  readonly config: RuntimeConfig | null;
}

/** Watches whether one player may still use voice, by the guest list and the admins' controls. */
export class AccessMonitor {
  readonly #access: Access;
  readonly #onRefused: (refusal: VoiceRefusal) => void;
  readonly #stop: () => void;
  /** Undefined until the guest list has been read. */
  #member: Member | null | undefined;

  /** @param onRefused called when the player may not go on; may be called more than once */
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
