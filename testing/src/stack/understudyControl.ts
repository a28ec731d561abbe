import type { CastTask } from '@improv/contract';
import type { Fault, UnderstudyLogEntry } from '@improv/understudy/control';
import { UnderstudyLogEntry as Entry, UnderstudyBillLine } from '@improv/understudy/control';
import { z } from 'zod';
import { address } from './addresses.ts';

/** What the understudy was asked in one show, for one part. */
export async function understudyCalls(sessionId: string, task: CastTask): Promise<UnderstudyLogEntry[]> {
  const response = await fetch(`${address('UNDERSTUDY_URL')}/control/log`);
  const { entries } = z.object({ entries: z.array(Entry) }).parse(await response.json());
  return entries.filter((entry) => entry.show === sessionId && entry.task === task);
}

/** Tokens that the understudy charges for in one show. */
export async function billOf(sessionId: string): Promise<{ inputTokens: number; outputTokens: number }> {
  const response = await fetch(`${address('UNDERSTUDY_URL')}/control/bill?show=${sessionId}`);
  const { lines } = z.object({ lines: z.array(UnderstudyBillLine) }).parse(await response.json());
  return {
    inputTokens: lines.reduce((sum, { textIn, audioIn }) => sum + textIn + audioIn, 0),
    outputTokens: lines.reduce((sum, { textOut, audioOut }) => sum + textOut + audioOut, 0),
  };
}

/** Has the understudy misbehave while `act` runs. Name a show in each fault: other tests use the same understudy. */
export async function withFaults<T>(faults: (Fault & { show: string })[], act: () => Promise<T>): Promise<T> {
  const url = `${address('UNDERSTUDY_URL')}/control/faults`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
  if (!response.ok) throw new Error(`the understudy took no faults: ${await response.text()}`);
  try {
    return await act();
  } finally {
    const shows = new Set(faults.map(({ show: sessionId }) => sessionId));
    await Promise.all([...shows].map((sessionId) => fetch(`${url}?show=${sessionId}`, { method: 'DELETE' })));
  }
}
