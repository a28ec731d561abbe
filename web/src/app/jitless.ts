/**
 * Tells Zod, before any schema is made, to validate without compiling code: the content security policy forbids eval,
 * and even Zod's careful probe for it would be reported as a violation. Must be the first import of `main.tsx`.
 */
const shared = globalThis as typeof globalThis & { __zod_globalConfig?: { jitless?: boolean } };
shared.__zod_globalConfig = { ...shared.__zod_globalConfig, jitless: true };

export {};
