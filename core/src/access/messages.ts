/** What people read when the guest list or the terms keep them out. */
export const accessMessages = {
  notListed: 'This address is not on the guest list yet. Ask for access, and come back.',
  brokenEntry: 'Your entry on the guest list can’t be read. Ask an admin to set it right.',
  adminsOnly: 'This door is for admins only. Ask one of them.',
  termsNotAccepted:
    'Before your first show, read the terms in the lobby and agree to them. Reload this page to see them.',
  termsChanged:
    'The terms have changed since you agreed to them. Reload this page, then read and agree to the new ones in the lobby.',
} as const;
