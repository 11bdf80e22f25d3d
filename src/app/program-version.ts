/** Put in by the build and by the tests' transform, both from package.json: see scripts/build/define.js. */
declare const PROGRAM_VERSION: string;

/** The version of this program. */
export const programVersion: string = PROGRAM_VERSION;
