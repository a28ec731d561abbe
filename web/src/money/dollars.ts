const exact = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** "$1,234.50"; a sum that would read as nothing and isn't says so. @param usd 0 and more */
export function dollars(usd: number): string {
  return usd > 0 && usd < 0.005 ? 'under $0.01' : exact.format(usd);
}
