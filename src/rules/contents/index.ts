import type { Rule } from '../rule.ts';
import type { ContentRuleId } from '../rule-ids.ts';
import { contentsCaseCollision } from './contents-case-collision.ts';
import { contentsEncoding } from './contents-encoding.ts';
import { contentsJunk } from './contents-junk.ts';
import { contentsLarge } from './contents-large.ts';
import { contentsName } from './contents-name.ts';
import { contentsSecret } from './contents-secret.ts';
import { contentsSymlink } from './contents-symlink.ts';
import { contentsUnpackaged } from './contents-unpackaged.ts';
import { packFileMissing } from './pack-file-missing.ts';

/** The rules on which files a pack holds, whatever they say. */
export const contentRules = {
  'contents-case-collision': contentsCaseCollision,
  'contents-encoding': contentsEncoding,
  'contents-junk': contentsJunk,
  'contents-large': contentsLarge,
  'contents-name': contentsName,
  'contents-secret': contentsSecret,
  'contents-symlink': contentsSymlink,
  'contents-unpackaged': contentsUnpackaged,
  'pack-file-missing': packFileMissing,
} satisfies Record<ContentRuleId, Rule>;
