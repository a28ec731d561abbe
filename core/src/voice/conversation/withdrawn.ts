/** The player has taken back what the cast was answering: the turn is left open, and nothing has failed. */
export class Withdrawn extends Error {
  constructor() {
    super('the line was taken back');
    this.name = 'Withdrawn';
  }
}
