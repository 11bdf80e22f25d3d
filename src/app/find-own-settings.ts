import { joinPath } from '../stackpack/discover.ts';
import { decodeText } from '../text/decode.ts';
import { readFolderAt } from './gate/folder-at.ts';
import type { History, Revision } from './gate/history.ts';
import type { WorkspacePath } from './ports.ts';
import type { ReportSetting } from './report.ts';
import { configFileName, knownRules } from './resolve-settings.ts';
import { ownSettings } from './setting-origins.ts';

/**
 * Finds the settings that a pull request brings itself: those of its configuration that its base does not have.
 * @param held all that hold
 * @param root the repository's top level
 * @throws {Refusal} where the base cannot be read
 */
export async function findOwnSettings(
  held: readonly ReportSetting[],
  root: WorkspacePath,
  base: Revision,
  history: History,
): Promise<ReportSetting[]> {
  if (!held.some(({ origin }) => origin === 'configuration')) return [];
  const tree = await readFolderAt(history, base, root, (path) => path === configFileName);
  const { readConfigFile } = await import('./config-file.ts');
  const text = tree.entry(configFileName)?.kind === 'file' ? decodeText(tree.read(configFileName)).text : '';
  // What is wrong with it sets nothing there either.
  return ownSettings(held, readConfigFile(text, { file: joinPath(root, configFileName), knownRules }).settings);
}
