import { judges } from './judges.ts';

judges('first-word', [
  {
    rule: { kind: 'first-word', word: 'harbour' },
    kept: [
      'Harbour lights are on.',
      'HARBOUR!',
      '“Harbour,” she said',
      'Harbours close at nine.',
      'Harbour’s closed.',
      '… harbour',
      '- Harbour fees again.',
      'hárbour',
      'Harbour-master Pym is here.',
      '🚢 Harbour ahoy',
      'harbour',
      'Harbour? Never.',
    ],
    missed: [
      'The harbour.',
      'Harbouring a goat',
      'Harbor lights',
      'Unharboured',
      'A harbour',
      '',
      'Well, harbour it is.',
      'bour har',
      'Harb our',
      'h',
      '🚢',
      'port',
    ],
  },
  {
    rule: { kind: 'first-word', word: '海' },
    kept: ['海に行く', '海', '「海」は青い', '海。', '海は広い', '海、海、海'],
    missed: ['山と海', '青い海', 'sea', '', '川', 'the 海'],
  },
]);
