/** Texts of the way to the console; apart from the console's own, because players load them too. */
export const consoleGateMessages = {
  loading: 'Unlocking the office …',
  stuck: {
    pageTitle: 'Console',
    title: 'The office door is stuck',
    explanation: 'The console could not be loaded.',
    reload: 'Reload the page',
  },
} as const;
