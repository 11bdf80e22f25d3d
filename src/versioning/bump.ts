/** By how much a version rises, the least first. */
export const bumpLevels = ['none', 'patch', 'minor', 'major'] as const;

export type BumpLevel = (typeof bumpLevels)[number];
