// Run as `node --experimental-vm-modules node_modules/jest/bin/jest.js`: the sources are ES modules with .ts imports.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/__tests__/fixtures/packs'],
  extensionsToTreatAsEsm: ['.ts'],
  injectGlobals: false,
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.js' },
  testTimeout: 30_000,
  // Modules of finished test files stay in a worker's memory, and collecting garbage among them counts into the processor
  // time that tests of bounds measure: a worker that has grown to this is replaced.
  workerIdleMemoryLimit: '600MB',
};
