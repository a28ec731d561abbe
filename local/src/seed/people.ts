/** A person of the local stack, from its first start on. */
export interface SeededPerson {
  /** Fixed, so that their shows are theirs again after a restart of the Auth emulator. */
  readonly uid: string;
  readonly email: string;
  readonly name: string;
  /** Their entry on the allowlist, if they have one. */
  readonly member: { readonly role: 'player' | 'admin'; readonly tier: 'text' | 'voice' } | null;
}

export const seededPeople: readonly SeededPerson[] = [
  {
    uid: 'pat-player',
    email: 'player@example.com',
    name: 'Pat Player',
    member: { role: 'player', tier: 'voice' },
  },
  {
    uid: 'ada-admin',
    email: 'admin@example.com',
    name: 'Ada Admin',
    member: { role: 'admin', tier: 'voice' },
  },
  { uid: 'sam-stranger', email: 'stranger@example.com', name: 'Sam Stranger', member: null },
];
