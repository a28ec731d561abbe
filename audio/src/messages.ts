/** What players read when the voice service closes their connection. */
export const serviceMessages = {
  tooEarly: 'This page sent something too early. Reload it.',
  oldPage: 'This page is older than the theatre. Reload it.',
  noTicketInTime: 'The microphone did not connect in time. Press the button again.',
  full: 'All microphones are taken just now. One will be free for you in a moment.',
  tooManySockets: 'You are already speaking in other shows. Close one of them first.',
  tooMuchAtOnce: 'This page sent too much at once. Reload it.',
  notUnderstood: 'This page sent something that could not be understood. Reload it.',
  alreadyOpen: 'The microphone is already open.',
  elsewhere: 'You have opened the microphone for this show somewhere else.',
  noLongerListed: 'You are no longer on the guest list, or your entry can’t be read. Ask an admin.',
  timeIsUp: 'Your time at the microphone is up for now. The scene goes on: just type your next line.',
} as const;

/** What a deployer reads when a setting can't be used. */
export const settingMessages = {
  notWhole: (name: string, value: string) => `${name} must be a whole number, but is "${value}".`,
  badOrigin: (origin: string) =>
    `ALLOWED_ORIGINS must list origins such as https://improv.example, separated by commas, but contains "${origin}".`,
  noProject:
    'No project was found: set GOOGLE_CLOUD_PROJECT where there is no metadata server to ask for it.',
} as const;
