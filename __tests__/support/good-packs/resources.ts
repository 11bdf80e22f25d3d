import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import { png } from '../png.ts';

/** What both good packs have in resources/. */
export const resources: Record<string, MemoryContent> = {
  'resources/logo.png': png(64, 64),
  'resources/overview.md': '# Greenhouse\n\nShows the climate of every greenhouse.\n',
  'resources/detailed-overview.md':
    '# What it shows\n\nTemperature.\n\n[comment]: # (split)\n\n## How\n\nBy its sensors.\n',
  'resources/configuration.md': '# Before you install\n\nHave a controller running.\n',
  'resources/provisioning.md': 'The pack is being installed.\n',
  'resources/waitingfordata.md': 'Waiting for the first reading.\n',
  'resources/enabled.md': 'The climate comes in. See [how it is read](overview.md).\n',
  'resources/deprovisioning.md': 'The pack is being removed.\n',
  'resources/error.md': 'Something went wrong.\n',
  'resources/RELEASE.md': '# Release notes\n\n## [1.2.0](#) (2026-03-01)\n\n- Reads humidity.\n',
};
