import { changesOf } from '../audit/changes.ts';
import { dollars } from '../money/dollars.ts';
import { type Kept, numberOf, partOf, textOf } from './kept.ts';
import { myDataMessages } from './messages.ts';

const { facts: texts } = myDataMessages;

/** One stored fact, in words. */
export interface Fact {
  readonly what: string;
  readonly said: string;
}

/** The player's account and membership. @param person as `exportMyData` returns it */
export function whoYouAre(person: Kept): Fact[] {
  const member = partOf(person, 'member');
  const request = partOf(person, 'accessRequest');
  return told([
    [texts.name, textOf(person, 'name')],
    [texts.email, textOf(person, 'email')],
    [texts.uid, textOf(person, 'uid')],
    ...(member ? onTheList(member) : []),
    [
      texts.request,
      request && texts.requested(textOf(request, 'status'), dayOf(textOf(request, 'createdAt'))),
    ],
    [texts.message, request && textOf(request, 'message')],
  ]);
}

function onTheList(member: Kept): [string, string | null][] {
  const limits = partOf(member, 'limits');
  const consent = partOf(member, 'consent');
  const own = changesOf({}, limits && { limits: limits as Record<string, number> });
  return [
    [texts.memberSince, dayOf(textOf(member, 'createdAt'))],
    [texts.role, `${textOf(member, 'role')}, ${textOf(member, 'tier')}`],
    [texts.limits, own.map(({ what, after }) => `${what}: ${after}`).join('; ') || texts.noLimits],
    [texts.note, textOf(member, 'note')],
    [texts.lastSeen, dayOf(textOf(member, 'lastSeenAt'))],
    [
      texts.consent,
      consent && texts.consented(dayOf(textOf(consent, 'version')), dayOf(textOf(consent, 'acceptedAt'))),
    ],
  ];
}

/** The player's shows, use and progress. @param person as `exportMyData` returns it */
export function whatYouDid(person: Kept): Fact[] {
  const limits = partOf(person, 'limits');
  const progress = partOf(person, 'progress');
  const mission = progress && partOf(progress, 'mission');
  return told([
    [texts.showsBegun, limits && String(numberOf(limits, 'sessionsTotal'))],
    [texts.usedOn(limits ? dayOf(textOf(limits, 'day')) : ''), limits && usedOf(limits)],
    [texts.scored, progress && String(numberOf(progress, 'shows'))],
    [texts.skills, progress && String(Object.keys(partOf(progress, 'skills') ?? {}).length)],
    [texts.mission, mission && textOf(mission, 'title')],
  ]);
}

function usedOf(limits: Kept): string {
  const minutes = Math.round(numberOf(limits, 'voiceSecondsToday') / 60);
  const cost = dollars(numberOf(limits, 'costTodayUsd'));
  return texts.used(numberOf(limits, 'sessionsToday'), minutes, cost);
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
