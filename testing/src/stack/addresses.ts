/** Where the local stack listens, as the test runner says. @throws when it isn't running */
export function address(
  name: 'FUNCTIONS_URL' | 'AUTH_URL' | 'UNDERSTUDY_URL' | 'FIRESTORE_EMULATOR_HOST',
): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests run against the local stack, see npm test`);
  return value;
}
