export const uiMessages = {
  productName: 'Improv Olympics',
  documentTitle: (page: string) => `${page} · Improv Olympics`,
  tryAgain: 'Try again',
  copy: { done: 'Copied.', byHand: 'The text is selected: copy it from there.' },
  notFound: {
    pageTitle: 'Page not found',
    title: 'This door is painted on the wall',
    explanation: 'Lovely scenery, but there is nothing behind this address. The lobby is real.',
    lobby: 'To the lobby',
    shows: 'Past shows',
  },
  smallPrint: { label: 'Small print', privacy: 'Privacy', terms: 'Terms' },
} as const;
