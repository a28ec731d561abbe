import type { ModelSource, VoiceCloseReason } from '@improv/contract';

const keepTyping = 'You can keep typing: the scene is where you left it.';
const speakAgain = 'Press Speak again, or keep typing.';
const untilThen = 'Until then, keep typing.';
const gemini = 'Gemini, Google’s model, plays the cast, and your voice is sent to it while you speak.';

/** What the player is told when the voice service closed the connection and gave no sentence of its own. */
const closed: Readonly<Record<VoiceCloseReason, string>> = {
  done: 'The microphone is off.',
  moving: `The connection could not be picked up again. ${keepTyping}`,
  'too-large': `Something went wrong with the sound. ${keepTyping}`,
  'internal-error': `Something broke backstage. ${keepTyping}`,
  'bad-message': `This page is out of date. Reload it to speak. ${keepTyping}`,
  'bad-ticket': `That took too long. ${speakAgain}`,
  'foreign-origin': `Speaking doesn’t work from this address. ${keepTyping}`,
  'no-ticket-in-time': `The connection was too slow to open. ${speakAgain}`,
  elsewhere: 'You are speaking in this show in another window, so this microphone is off.',
  'place-lost': `You were disconnected for too long. ${speakAgain}`,
  'silent-peer': `The connection went silent. ${speakAgain}`,
  'too-many-sockets': 'You are already speaking in several windows. Close one first, or keep typing.',
  full: `All microphones are taken. Try again in a moment. ${untilThen}`,
  'not-allowed': `Speaking is no longer open to you. ${keepTyping}`,
  'stage-closed': 'The stage is closed for now.',
  'minutes-used': `You have used all your speaking time. ${keepTyping}`,
  'no-scene': 'This scene is over, so there is nothing left to speak in.',
};

/** Why there is no microphone, by the name of the browser's `DOMException`. */
const microphoneErrors: Readonly<Record<string, string>> = {
  NotAllowedError: `The browser is blocking the microphone. Allow it in the browser’s settings for this site (beside the address), then try again. ${untilThen}`,
  NotFoundError: `No microphone was found. Plug one in, then try again. ${untilThen}`,
  NotReadableError: `Another program is using the microphone, or it is switched off. Free it, then try again. ${untilThen}`,
  AbortError: `The microphone could not be opened. Unplug it and plug it in again, or choose another one. ${untilThen}`,
  TimeoutError: `The sound did not start. Close other apps that play or record sound, then try again. ${untilThen}`,
  OverconstrainedError: `That microphone is gone. Try again with another one. ${untilThen}`,
};

/** Where the player's voice goes, and what becomes of it there. */
const privacyNotice: Readonly<Record<ModelSource, string>> = {
  gemini,
  vertex: gemini,
  understudy:
    'The understudy is playing tonight. It hears when you speak, but catches few words or none: you see what it understood, and can correct it or type instead.',
};

export const voiceMessages = {
  closed,
  connectionDropped: `The connection dropped and did not come back. ${keepTyping}`,
  microphoneErrors,
  microphoneFailed: `The microphone could not be opened. Try again in a moment. ${untilThen}`,
  soundLost: `The sound stopped and did not come back. ${speakAgain}`,
  otherMicrophone: 'The microphone you chose can’t be used right now, so another one is on.',
  silentMicrophone:
    'Nothing arrives from your microphone. Check its switch, or another app that uses it; or type your line.',
  offers: {
    dismiss: 'Not now',
    microphone: {
      sentence: (name: string) => `A microphone was connected: ${name}.`,
      accept: 'Use it',
    },
    hold: {
      sentences: {
        'too-long': 'Your line was ended after a minute. If it is noisy where you are, hold to talk.',
        interruptions:
          'The cast was interrupted twice without a word from you. Headphones help; or hold to talk.',
      },
      accept: 'Hold to talk',
    },
    sound: { sentence: 'The sound has stopped. You can go on by typing.', accept: 'Bring the sound back' },
  },
  unsupportedBrowser:
    'This browser can’t play voices. A current Chrome, Edge, Firefox or Safari can, and you can play everything by typing.',
  privacyNotice,
  panelLabel: 'Voice',
  explanation: {
    title: 'Speak with the cast',
    howItWorks:
      'Your browser will ask whether this page may use your microphone. Then you speak, and the Partner answers aloud and stops when you speak over them.',
    nothingRecorded: 'Nothing is recorded: only the script is kept, as when you type.',
    accept: 'Use my microphone',
    decline: 'Keep typing',
  },
  tryAgain: 'Try to speak again',
  keepTyping: 'Keep typing',
  tools: {
    mute: 'Mute',
    muteLabel: 'Mute my microphone',
    settings: 'Settings',
    typing: 'Typing',
    typingLabel: 'Back to typing',
  },
  settings: {
    title: 'Voice settings',
    microphone: 'Microphone',
    close: 'Back to the scene',
    takeMyTime: {
      name: 'Take my time',
      means: 'Hands free, your line ends after 2 seconds of silence.',
    },
    unnamedMicrophone: (number: number) => `Microphone ${number}`,
  },
  ways: {
    legend: 'How you speak',
    handsFree: { name: 'Hands free', means: 'Just speak. A short silence ends your line.' },
    hold: { name: 'Hold to talk', means: 'Hold the button or the space bar. Let go to end your line.' },
    holdOnly: 'Hands free could not be loaded, so only hold to talk works.',
  },
  status: {
    preparing: 'Opening the microphone …',
    connecting: 'Calling the cast …',
    dropped: 'Reconnecting: holding your place …',
    letGo: 'Let go to send',
    youSpeak: 'You are speaking',
    partnerSpeaks: 'The Partner is speaking',
    mcSpeaks: 'The MC is speaking',
    spotlightSpeaks: (name: string | null) => `${name ?? 'Someone in the audience'} is speaking`,
    muted: 'You are muted',
    silent: 'Your microphone is silent',
    waiting: 'The cast is thinking …',
    hold: 'Hold to talk',
    yourTurn: 'Your turn: just speak',
  },
  notUnderstood: 'The cast couldn’t make that out. Type it below, or say it again.',
  minutesLeft: (minutes: number) =>
    `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of speaking left; after that, the scene goes on in text.`,
  timeLeft: (time: string) => `${time} left`,
} as const;
