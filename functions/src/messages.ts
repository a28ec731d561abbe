/** What a caller reads when a call is refused before it reaches `core/`. */
export const callMessages = {
  appNotVerified:
    'This page could not be verified. Reload it; if a blocker stops reCAPTCHA, let it through for this site.',
  notSignedIn: 'Sign in first.',
  emailNotVerified: 'Sign in with a Google account whose email address is verified.',
  addressWithSlash: 'An address with a slash in it does not work here: use another Google account.',
  tooLarge: (maxBytes: number) =>
    `That request is too large: ${Math.floor(maxBytes / 1_024)} KB is the limit.`,
  tooDeep: 'That request is nested too deep.',
  unknownType: 'That request holds a value of an unknown type.',
  /** @param field by its path in the request @param issue of the schema, without a full stop */
  badField: (field: string, issue: string) => `Something is wrong with ${field || 'the request'}: ${issue}.`,
  internal: 'Something broke backstage. Nothing is lost: try again in a moment.',
} as const;
