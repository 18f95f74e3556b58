// The arrows of ARCHITECTURE.md. `npm run check -- imports` proves them.

/** Whom a workspace may import, beside itself. */
const ARROWS = {
  domain: [],
  contract: ['domain'],
  connectors: ['domain'],
  simulators: [],
  server: ['domain', 'contract', 'connectors'],
  web: ['domain', 'contract'],
  cli: ['domain', 'contract', 'connectors', 'server', 'simulators'],
};

/** The floors of the server, lowest first. A floor imports itself and those below it; upwards is a job. */
const SERVER_GROUND = ['security', 'database', 'jobs', 'http'];
const SERVER_FEATURES = [
  'manual',
  'accounts',
  'mail',
  'webhooks',
  'members',
  'contracts',
  'shops',
  'orders',
  'imports',
  'exports',
  'reports',
  'operation',
  'backup',
  'demo',
];
const SERVER_FOLDERS = [...SERVER_GROUND, ...SERVER_FEATURES, 'testing'];
/** The files that put the server together: they know everyone, so nobody below may know them. */
const SERVER_ASSEMBLY = '^server/(start|create-[^/]+|open-[^/]+)\\.ts$';

/** Tests and their equipment. They may import anything of ours; the program may not import them. */
const TEST = [
  '\\.(test|soak)\\.tsx?$',
  '/testing/',
  '^connectors/(describe-mall\\.ts$|conformance/|[^/]+/scripted-)',
  '^(journeys|bench)/',
];
const OURS = `^(${Object.keys(ARROWS).join('|')})/`;

const arrows = Object.entries(ARROWS).map(([from, allowed]) => ({
  name: `${from} imports only: ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: TEST },
  to: { path: OURS, pathNot: `^(${[from, ...allowed].join('|')})/` },
}));

const serverFloors = [...SERVER_GROUND, ...SERVER_FEATURES].map((folder, index, all) => ({
  name: `server/${folder} imports only floors below it`,
  severity: 'error',
  from: { path: `^server/${folder}/`, pathNot: TEST },
  to: { path: '^server/[^/]+/', pathNot: `^server/(${all.slice(0, index + 1).join('|')})/` },
}));

export default {
  forbidden: [
    { name: 'no import cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'every import leads somewhere', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...arrows,
    {
      name: 'no mall knows another mall',
      severity: 'error',
      from: { path: '^(connectors|simulators)/([^/]+)/' },
      to: {
        path: '^$1/[^/]+/',
        pathNot: ['^$1/$2/', '^connectors/(http|xml|conformance)/', '^simulators/(control|http|frame)/'],
      },
    },
    {
      name: 'only tests, the demo and the command that starts them import simulators',
      severity: 'error',
      from: { path: OURS, pathNot: [...TEST, '^simulators/', '^cli/demo', '^cli/simulators'] },
      to: { path: '^simulators/' },
    },
    {
      name: 'only tests import what is for tests',
      severity: 'error',
      from: { path: OURS, pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'web takes only types from the contract, so that zod stays out of the browser',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: { path: '^contract/', dependencyTypesNot: ['type-only'] },
    },
    ...serverFloors,
    {
      name: 'a folder of the server has a floor (add it to .dependency-cruiser.mjs)',
      severity: 'error',
      from: { path: '^server/[^/]+/', pathNot: `^server/(${SERVER_FOLDERS.join('|')})/` },
      to: {},
    },
    {
      name: 'nobody below imports what puts the server together',
      severity: 'error',
      from: { path: `^server/(${[...SERVER_GROUND, ...SERVER_FEATURES].join('|')})/`, pathNot: TEST },
      to: { path: SERVER_ASSEMBLY },
    },
    {
      name: 'the domain knows no platform and no library',
      severity: 'error',
      from: { path: '^domain/', pathNot: TEST },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      },
    },
  ],
  options: {
    parser: 'swc', // reads type imports too; the TypeScript 7 compiler has no interface for tools
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
