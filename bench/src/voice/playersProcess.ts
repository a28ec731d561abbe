import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { containerOptions } from '@improv/audio/container';
import { exitWithParent } from '@improv/testing/childService';
import type { EchoJob, EchoResult, FromPlayers, PlayersJob, PlayersResult, Stage, ToPlayers } from './job.ts';

/** The players, in a process of their own. */
export interface PlayersProcess {
  playVoice(job: PlayersJob, onStage: (stage: Stage) => void): Promise<PlayersResult>;
  playEcho(job: EchoJob): Promise<EchoResult>;
  stop(): Promise<void>;
}

export function startPlayers(env: NodeJS.ProcessEnv): PlayersProcess {
  const child = fork(join(import.meta.dirname, 'players.ts'), {
    env,
    execArgv: [...containerOptions(), '--import', exitWithParent],
    // Apart from the service's, see `measuredPart.ts`.
    detached: true,
  });
  return {
    playVoice: async (job, onStage) => {
      tell(child, { voice: job });
      const answer = await answerOf(child, onStage);
      if (!('voice' in answer)) throw new Error('the players answered something else');
      return answer.voice;
    },
    playEcho: async (job) => {
      tell(child, { echo: job });
      const answer = await answerOf(child, () => undefined);
      if (!('echo' in answer)) throw new Error('the players answered something else');
      return answer.echo;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      tell(child, 'end');
      await ended;
    },
  };
}

function tell(child: ChildProcess, message: ToPlayers): void {
  child.send(message);
}

function answerOf(
  child: ChildProcess,
  onStage: (stage: Stage) => void,
): Promise<{ voice: PlayersResult } | { echo: EchoResult }> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      child.off('message', hear);
      child.off('exit', ended);
    };
    const ended = (code: number | null, signal: string | null): void =>
      reject(new Error(`the players ended before they had played: ${signal ?? code}`));
    const hear = (message: FromPlayers): void => {
      if (typeof message === 'string') onStage(message);
      else if ('failed' in message) {
        leave();
        reject(new Error(message.failed));
      } else {
        leave();
        resolve(message);
      }
    };
    child.on('message', hear);
    child.once('exit', ended);
  });
}
