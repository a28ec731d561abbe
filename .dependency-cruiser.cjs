// Which way imports go, checked by `npm run check`. docs/architecture.md draws it.

/** The folders of core/src, from the ground up: each imports only those before it. */
const coreOrder = [
  'refusal',
  'errorText',
  'time',
  'safety',
  'sound',
  'models',
  'context',
  'paging',
  'stored',
  'retention',
  'access',
  'rates',
  'config',
  'usage',
  'limits',
  'progress',
  'audit',
  'members',
  'sessions',
  'costs',
  'cast',
  'stage',
  'voice',
  'admin',
  'myData',
  'index',
];

/** The same within core/src/voice; files beside the folders are the ground. */
const voiceOrder = ['access', 'metering', 'conversation'];

/** The same for web/src: what is shared first, pages on top. */
const webOrder = [
  'ui',
  'newVersion',
  'visit',
  'money',
  'server',
  'understudy',
  'identity',
  'audit',
  'script',
  'mission',
  'star',
  'scene',
  'voice',
  'stage',
  'terms',
  'access',
  'signIn',
  'lobby',
  'notes',
  'shows',
  'progress',
  'myData',
  'console',
  'app',
  'main',
];

/** What each workspace may import of the others. One that is not named imports none. */
const workspaces = {
  play: ['contract'],
  core: ['contract', 'play'],
  functions: ['contract', 'core'],
  audio: ['contract', 'core'],
  web: ['contract', 'voice-client'],
  'voice-client': ['contract'],
  understudy: ['contract'],
  local: ['contract', 'audio'],
  testing: ['contract', 'core', 'play', 'understudy', 'voice-client'],
  eval: ['contract', 'core', 'play', 'testing'],
  bench: ['audio', 'contract', 'core', 'play', 'testing', 'understudy', 'voice-client'],
  e2e: ['contract', 'core', 'testing', 'understudy', 'web'],
};
/** What their tests import besides. */
const inTests = {
  local: ['testing', 'understudy', 'web'],
  audio: ['testing', 'understudy', 'voice-client'],
  default: ['testing', 'understudy'],
};
const all = [...Object.keys(workspaces), 'contract', 'firestore-server'];

const group = (names) => `(?:${names.join('|')})`;

/** One rule for each step of an order: nothing below imports what stands above. */
function upwards(name, folder, order) {
  return order.slice(0, -1).map((below, at) => ({
    name: `${name}: ${below} imports nothing above it`,
    severity: 'error',
    from: { path: `^${folder}/${below}(?:/|\\.tsx?$)` },
    to: { path: `^${folder}/${group(order.slice(at + 1))}(?:/|\\.tsx?$)` },
  }));
}

function everyFolderIn(folder, order) {
  return {
    name: `every folder of ${folder} has its place in the order`,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: `^${folder}/${group(order)}(?:/|\\.tsx?$)` },
    to: {},
  };
}

function workspaceRules(name) {
  const mayImport = workspaces[name] ?? [];
  const others = (allowed) => all.filter((other) => other !== name && !allowed.includes(other));
  const tests = [...mayImport, ...(inTests[name] ?? inTests.default)];
  return [
    {
      name: `${name}/ imports of the others only: ${mayImport.join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: `^${name}/`, pathNot: `^${name}/test/` },
      to: { path: `^${group(others(mayImport))}/` },
    },
    {
      name: `the tests of ${name}/ import of the others only: ${tests.join(', ')}`,
      severity: 'error',
      from: { path: `^${name}/test/` },
      to: { path: `^${group(others(tests))}/` },
    },
  ];
}

module.exports = {
  forbidden: [
    { name: 'no circles, of types neither', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'another workspace is imported by its name, not by a path into it',
      severity: 'error',
      from: { path: `^(${all.join('|')})/` },
      to: { path: `^${group(all)}/`, pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'what ships does not import its tests',
      severity: 'error',
      from: { path: '^[^/]+/src/' },
      to: { path: '^[^/]+/test/' },
    },
    {
      name: 'only core/src/models knows the Gemini SDK',
      severity: 'error',
      from: { path: '^(?:contract|play|core|functions|audio|web)/', pathNot: '^core/(?:src/models|test)/' },
      to: { path: 'node_modules/@google/genai' },
    },
    {
      name: 'contract/, play/ and voice-client/ know no Firebase',
      severity: 'error',
      from: { path: '^(?:contract|play|voice-client)/src/' },
      to: { path: 'node_modules/(?:firebase|@firebase|@google)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what runs in a browser too has nothing of Node',
      severity: 'error',
      from: { path: '^(?:contract|play|voice-client)/src/|^understudy/src/(?:cast|language|lines)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core/ knows no HTTP',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: 'node_modules/(?:firebase-functions|express|ws)/' },
    },
    ...all.flatMap(workspaceRules),
    ...upwards('core', 'core/src', coreOrder),
    ...upwards('core/src/voice', 'core/src/voice', voiceOrder),
    ...upwards('web', 'web/src', webOrder),
    everyFolderIn('core/src', coreOrder),
    everyFolderIn('web/src', webOrder),
  ],
  options: {
    // TypeScript 7 has no parser to lend.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    includeOnly: { path: '^[^/.]+/' },
    exclude: { path: '(?:^|/)(?:lib|dist[^/]*)/|\\.d\\.m?ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
