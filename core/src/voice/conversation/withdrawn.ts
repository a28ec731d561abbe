/** The player has taken the line back while it was being answered. The turn is left open; this is not a failure. */
export class Withdrawn extends Error {
  constructor() {
    super('the line was taken back');
    this.name = 'Withdrawn';
  }
}
