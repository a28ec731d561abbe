import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../src/safety/index.ts';

describe('masking personal data', () => {
  it('leaves the words around it as they are', () => {
    expect(
      maskPersonalData('Mail jane.doe@example.com or ring +44 20 7946 0958, card 4111 1111 1111 1111!'),
    ).toBe('Mail [email] or ring [phone number], card [card number]!');
  });

  it('changes nothing when done twice', () => {
    const once = maskPersonalData(
      'Ring (212) 555-0187 or write to a@b.org, IBAN DE89 3704 0044 0532 0130 00.',
    );
    expect(once).toBe('Ring [phone number] or write to [email], IBAN [bank account].');
    expect(maskPersonalData(once)).toBe(once);
  });

  it('finds a card with its security code beside it', () => {
    expect(maskPersonalData('4111 1111 1111 1111 123')).toBe('[card number] 123');
  });

  it('leaves long numbers whose check digit is wrong', () => {
    expect(maskPersonalData('Ticket 4111 1111 1111 1112, please.')).toBe(
      'Ticket 4111 1111 1111 1112, please.',
    );
    expect(maskPersonalData('Box DE88 3704 0044 0532 0130 00')).toBe('Box DE88 3704 0044 0532 0130 00');
  });

  it.each([
    'Meet me in room 101 at twelve o’clock.',
    "It's 1984, we paid $1,299.99 on 21.11.2026.",
    'Call 911!',
    'The score is 21-19, 19-21, 22-20.',
    'Count with me: 1 2 3 4 5 6 7 8 9 10',
  ])('leaves what is no personal data: %s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  it.each([
    ['４１１１　１１１１　１１１１　１１１１, a card', '[card number], a card'],
    ['4\u200b111 1111\u00a01111  1111!', '[card number]!'],
    ['😀 jane＠example．com 😀', '😀 [email] 😀'],
    ['e\u0301 call  212\u2011555\u20110187, café', 'e\u0301 call  [phone number], café'],
  ])('finds it however wide or spaced it is written, and keeps the rest as it was: %s', (text, left) => {
    expect(maskPersonalData(text)).toBe(left);
  });

  it('takes a short number for a phone number only where the sentence says so', () => {
    expect(maskPersonalData('call 555-0123')).toBe('call [phone number]');
    expect(maskPersonalData('section 555-0123')).toBe('section 555-0123');
  });
});
