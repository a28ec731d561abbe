/** "1 show", "2 shows". */
const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
const shows = (count: number): string => counted(count, 'show');

export const myDataMessages = {
  pageTitle: 'My data',
  title: 'What we know about you',
  loading: 'Opening the drawer with your name on it …',
  whoYouAre: 'Who you are',
  whatYouDid: 'What you did here',
  changes: 'What was changed about you',
  shows: {
    title: 'Your shows, word for word',
    none: 'None yet.',
    older: 'Older shows',
    you: 'You',
    partner: 'Partner',
    mc: 'MC',
    notes: 'The Coach’s notes',
  },
  facts: {
    name: 'Name',
    email: 'Email address',
    uid: 'Account id',
    request: 'Your request for access',
    requested: (status: string, day: string) => `${status}, asked on ${day}`,
    message: 'What you wrote with it',
    memberSince: 'On the guest list since',
    role: 'Role and tier',
    limits: 'Limits of your own',
    noLimits: 'none, the defaults',
    note: 'The admins’ note about you',
    lastSeen: 'Last seen',
    consent: 'You agreed to the terms',
    consented: (version: string, day: string) => `of ${version}, on ${day}`,
    showsBegun: 'Shows begun',
    usedOn: (day: string) => `Used on ${day}, the last day you played`,
    used: (showCount: number, minutes: number, cost: string) =>
      `${shows(showCount)}, ${counted(minutes, 'voice minute')}, ${cost}`,
    scored: 'Shows that the Coach has scored',
    skills: 'Skills with a level',
    mission: 'Last mission',
  },
  download: {
    explanation:
      'This page shows the readable part. The file has everything: every line, every note, every number that is kept about you, as JSON.',
    start: 'Download it as one file',
    packing: (count: number) => `Packing: ${shows(count)} so far …`,
    packed: (count: number) => `Packed: your data with ${shows(count)}.`,
  },
  delete: {
    title: 'Delete everything',
    explanation:
      'Your shows with every line, the notes, your progress, your limits, your request for access, your place on the guest list and your account here: all of it goes, at once and for good.',
    open: 'Delete my data …',
    question: 'Delete everything?',
    /** Around what stands out. */
    effect: {
      before: 'This can’t be undone. A show that is on stage goes too. Afterwards you are',
      offTheList: 'no longer on the guest list',
      after:
        ': to play again you have to ask for access like anyone new, and start from nothing. Your Google account itself is not touched.',
    },
    stays: 'What stays:',
    staysExplanation:
      'the theatre’s daily totals, which name nobody; and entries in the audit, which say what was changed and when (a role, a limit) about an opaque id. What led from that id to you goes now, and so do the admins’ notes about you. If you have asked for access lately, we remember for 30 days that someone did, under a code made from your address, so that asking stays limited to once a week.',
    confirm: 'To confirm, type',
    wrongWords: (words: string) => `Type the words: ${words}`,
    yes: 'Delete everything',
    no: 'Keep it',
  },
  deleting: {
    pageTitle: 'Deleting',
    title: 'Striking the set',
    asked: (time: string) =>
      `You asked at ${time} to delete everything. That takes a few seconds, and up to nine minutes for a great many shows.`,
    starting: 'Telling the house …',
    progress: (count: number) => `${shows(count)} gone so far …`,
    keepOpen:
      'Keep this page open if you can. If you can’t, the deletion continues without it as far as it can, and this page takes it up again when you come back.',
  },
  notDeleted: {
    pageTitle: 'Not yet deleted',
    lostTitle: 'This page lost the connection',
    refusedTitle: 'Not deleted',
    noAnswer: (time: string) =>
      `You asked at ${time} to delete everything, and the answer has not reached this page.`,
    lastHeard: (count: number) => `When this page last heard, ${counted(count, 'show')} had gone.`,
    start: 'Delete everything',
    finish: 'Finish deleting',
    keep: 'Keep everything',
    state: {
      begun:
        'It has begun: your place on the guest list is gone, and that goes first. The deletion continues by itself as far as it can. Asking again does no harm: it deletes what is left, and your account last.',
      'not-begun':
        'It has not begun: you are still on the guest list, which would go first, so everything is where it was.',
      unknown:
        'This page can’t tell right now whether it has begun, and keeps asking. Asking again does no harm: it deletes whatever is left.',
    },
  },
  farewell: {
    leave: 'Leave the theatre',
    deletedPageTitle: 'Deleted',
    deletedTitle: 'The stage has forgotten you',
    deleted: (count: number | null) =>
      `Everything we kept about you is deleted${count !== null && count > 0 ? `, ${shows(count)} with it` : ''}, and you are no longer on the guest list. Thank you for playing.`,
    signedOutPageTitle: 'Signed out',
    signedOutTitle: 'The stage should have forgotten you',
    signedOut: (time: string) =>
      `On ${time} you asked to delete everything about you. You are signed out now, and this page never heard how it ended. Your account goes last: if it is gone, so is the rest.`,
    toBeSure: 'To be sure, sign in once more: you will see what we still know, and can delete it there.',
  },
} as const;
