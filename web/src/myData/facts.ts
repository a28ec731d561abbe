import { changesOf } from '../audit/changes.ts';
import { dollars } from '../money/dollars.ts';
import { type Kept, numberOf, partOf, textOf } from './kept.ts';

/** One thing that the house knows, in words. */
export interface Fact {
  readonly what: string;
  readonly said: string;
}

/** Who the player is to the house. @param person as `exportMyData` gives it */
export function whoYouAre(person: Kept): Fact[] {
  const member = partOf(person, 'member');
  const request = partOf(person, 'accessRequest');
  return told([
    ['Name', textOf(person, 'name')],
    ['Email address', textOf(person, 'email')],
    ['Account id', textOf(person, 'uid')],
    ...(member ? onTheList(member) : []),
    [
      'Your request for access',
      request && `${textOf(request, 'status')}, asked on ${dayOf(textOf(request, 'createdAt'))}`,
    ],
    ['What you wrote with it', request && textOf(request, 'message')],
  ]);
}

function onTheList(member: Kept): [string, string | null][] {
  const limits = partOf(member, 'limits');
  const consent = partOf(member, 'consent');
  const own = changesOf({}, limits && { limits: limits as Record<string, number> });
  return [
    ['On the guest list since', dayOf(textOf(member, 'createdAt'))],
    ['Role and tier', `${textOf(member, 'role')}, ${textOf(member, 'tier')}`],
    [
      'Limits of your own',
      own.map(({ what, after }) => `${what}: ${after}`).join('; ') || 'none, the defaults',
    ],
    ['The admins’ note about you', textOf(member, 'note')],
    ['Last seen', dayOf(textOf(member, 'lastSeenAt'))],
    [
      'You agreed to the terms',
      consent && `of ${dayOf(textOf(consent, 'version'))}, on ${dayOf(textOf(consent, 'acceptedAt'))}`,
    ],
  ];
}

/** What the player has done here. @param person as `exportMyData` gives it */
export function whatYouDid(person: Kept): Fact[] {
  const limits = partOf(person, 'limits');
  const progress = partOf(person, 'progress');
  const mission = progress && partOf(progress, 'mission');
  return told([
    ['Shows begun', limits && String(numberOf(limits, 'sessionsTotal'))],
    [
      `Used on ${limits ? dayOf(textOf(limits, 'day')) : ''}, the last day you played`,
      limits && usedOf(limits),
    ],
    ['Shows that the Coach has scored', progress && String(numberOf(progress, 'shows'))],
    ['Skills with a level', progress && String(Object.keys(partOf(progress, 'skills') ?? {}).length)],
    ['Last mission', mission && textOf(mission, 'title')],
  ]);
}

function usedOf(limits: Kept): string {
  const minutes = Math.round(numberOf(limits, 'voiceSecondsToday') / 60);
  const cost = dollars(numberOf(limits, 'costTodayUsd'));
  return `${counted(numberOf(limits, 'sessionsToday'), 'show')}, ${counted(minutes, 'voice minute')}, ${cost}`;
}

/** "1 show", "2 shows". */
export function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

function told(facts: readonly (readonly [string, string | null])[]): Fact[] {
  return facts.flatMap(([what, said]) => (said ? [{ what, said }] : []));
}

/** "November 21, 2026", in UTC as everything is kept. @param instant ISO 8601, or a day; empty for none */
export function dayOf(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return at.toLocaleDateString('en', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
}
