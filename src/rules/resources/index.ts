import type { Rule } from '../rule.ts';
import type { ResourceRuleId } from '../rule-ids.ts';
import { logoFormat } from './logo-format.ts';
import { logoSize } from './logo-size.ts';
import { markdownBrokenLink } from './markdown-broken-link.ts';
import { markdownSplit } from './markdown-split.ts';
import { markdownVariable } from './markdown-variable.ts';
import { releaseNotesVersion } from './release-notes-version.ts';
import { resourceCase } from './resource-case.ts';
import { resourceEmpty } from './resource-empty.ts';
import { resourceMissing } from './resource-missing.ts';
import { resourceNotMarkdown } from './resource-not-markdown.ts';
import { resourceOutside } from './resource-outside.ts';
import { resourceUnreferenced } from './resource-unreferenced.ts';

/** The rules of this folder. */
export const resourceRules = {
  'logo-format': logoFormat,
  'logo-size': logoSize,
  'markdown-broken-link': markdownBrokenLink,
  'markdown-split': markdownSplit,
  'markdown-variable': markdownVariable,
  'release-notes-version': releaseNotesVersion,
  'resource-case': resourceCase,
  'resource-empty': resourceEmpty,
  'resource-missing': resourceMissing,
  'resource-not-markdown': resourceNotMarkdown,
  'resource-outside': resourceOutside,
  'resource-unreferenced': resourceUnreferenced,
} as const satisfies Record<ResourceRuleId, Rule>;
