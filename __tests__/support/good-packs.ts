import { classicPack } from './good-packs/classic.ts';
import { settingsPack } from './good-packs/settings.ts';

export { png } from './png.ts';

/** Whole packs in which no rule finds anything, as the files that fixtures change one of. */
export const goodPacks = { '1.x': classicPack, '2.0': settingsPack } as const;
