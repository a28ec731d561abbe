/** What the house keeps, and for how long, as the privacy page says it; the days are those of the server's retention. */
export const kept: readonly { readonly what: string; readonly howLong: string }[] = [
  {
    what: 'Your shows: the place and the suggestion you gave, every line, what the cast answered, the Coach’s notes',
    howLong: '400 days. A show that you star stays; without its star again, it stays for 30 days at least',
  },
  {
    what: 'Your progress: a level for each skill, and your last mission',
    howLong: 'as long as you are on the guest list',
  },
  {
    what: 'Your place on the guest list: email address, role, limits, when you were last seen, which terms you agreed to, and a note the admins may have written about you',
    howLong: 'as long as you are on the guest list',
  },
  { what: 'A request to be let in: name, address, and what you wrote with it', howLong: '30 days' },
  { what: 'What you have used of a day’s limits: shows, voice minutes, cost', howLong: '30 days' },
  {
    what: 'Records of speaking: when, how long, and how well the line held. No sound, no words',
    howLong: '90 days',
  },
  { what: 'The house’s totals of a day, which name nobody', howLong: '400 days' },
  {
    what: 'Whatever is kept about you, once an admin has taken you off the guest list',
    howLong: '30 days; you can delete it sooner',
  },
  {
    what: 'The audit: what admins changed about you, and when. It names an opaque number, which leads to you only until your data is deleted',
    howLong: '400 days',
  },
];
