import { judges } from './judges.ts';

judges('contains', [
  {
    rule: { kind: 'contains', word: 'umbrella' },
    kept: [
      'Take the umbrella.',
      'UMBRELLA!',
      'Two umbrellas, please.',
      'The umbrella’s handle broke.',
      '“umbrella”',
      'an umbrella-shaped goat',
      'no umbrella?',
      'umbrella,umbrella',
      'ümbrella',
      'my (umbrella)',
      'umbrella…',
      'I said: umbrella',
    ],
    missed: [
      'Take the parasol.',
      'umbrellaed',
      'sumbrella',
      'um brella',
      '',
      'umbrell',
      'umbral',
      'brella',
      '☂',
      'um-brella',
      'Umbria',
      'the u.m.b.r.e.l.l.a',
    ],
  },
  {
    rule: { kind: 'contains', word: 'compass' },
    kept: ['Two compasses, please.', 'the compass’s needle', 'COMPASS'],
    missed: ['compassion', 'encompass', 'comp ass'],
  },
  {
    rule: { kind: 'contains', word: 'Your Honour' },
    kept: [
      'Yes, Your Honour.',
      'your honour, it was the goat',
      'YOUR HONOUR!',
      'If it please your honour’s goat',
      'It is, your  honour, late.',
      'Your Honours both know me.',
    ],
    missed: [
      'Yes, Honour.',
      'Your dear Honour',
      'Honour your goat',
      'your honourable goat',
      '',
      'Your Honor',
    ],
  },
  {
    rule: { kind: 'contains', word: '傘' },
    kept: ['傘を持って', '青い傘', 'ここに傘がある。'],
    missed: ['雨が降る', 'umbrella', ''],
  },
]);
