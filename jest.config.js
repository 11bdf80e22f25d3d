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
};
