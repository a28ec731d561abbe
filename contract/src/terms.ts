/**
 * The version of the terms and the privacy page: the day of their last change of substance, UTC. A member who has agreed to
 * another one is asked again before the next show; a change of wording alone leaves it as it is.
 */
export const termsVersion = '2026-11-27';
