/** Where the functions run; the SPA calls them there. */
export const region = 'us-central1';
