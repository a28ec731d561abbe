import type { Cast } from '../cast/cast.ts';
import type { FaultBoard } from '../faults.ts';
import type { HearsQueue } from '../hearing/hearsQueue.ts';
import type { SpeechRecognizer } from '../hearing/speechRecognizer.ts';
import type { BillingLedger } from '../ledger.ts';
import type { RequestLog } from '../log.ts';
import type { Synthesizer } from '../speech/synthesizer.ts';
import type { FrameDecoder } from './audioIn.ts';
import type { Handles } from './handles.ts';
import type { Trace } from './trace.ts';

/** How Live behaves. */
export interface LiveOptions {
  /** Milliseconds before the first audio of an answer. */
  readonly firstAudioMs: number;
  /** How much faster than it is heard the audio goes out; Infinity for all at once. */
  readonly speed: number;
  /**
   * How fast a client is taken to play what it gets: a turn is complete, and past interrupting, when it has been played.
   * 1 is as people hear it, Infinity doesn't wait.
   */
  readonly playback: number;
  /** Milliseconds a connection lives; its end is announced when a tenth of that is left. */
  readonly connectionMs: number;
  /** Milliseconds a resumption handle is good for. */
  readonly handleMs: number;
}

/** Everything that all connections share. */
export interface State {
  readonly options: LiveOptions;
  readonly cast: Cast;
  readonly faults: FaultBoard;
  readonly log: RequestLog;
  readonly bill: BillingLedger;
  readonly synthesizer: Synthesizer;
  readonly recognizer: SpeechRecognizer;
  readonly hears: HearsQueue;
  readonly handles: Handles;
  readonly frames: FrameDecoder;
  /** Null without `--live-trace`. */
  readonly trace: Trace | null;
}
