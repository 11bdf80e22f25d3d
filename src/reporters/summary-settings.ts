import type { ReportSetting, SettingOrigin } from '../app/report.ts';
import type { DocumentBlock } from './bounded-document.ts';
import { escapeMarkdown } from './escape-markdown.ts';

const origins = {
  given: 'an input or option',
  configuration: '.stackpackrc.yaml',
  default: 'the default',
} as const satisfies Record<SettingOrigin, string>;

/**
 * What was set, and by whom: in sight what a pull request from a fork brings itself, the rest folded. Nothing where all is as
 * by default.
 * @param own those of the settings that the pull request brings
 */
export function settingBlocks(settings: readonly ReportSetting[], own: readonly ReportSetting[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  if (own.length > 0) {
    blocks.push({
      head: '⚠️ This pull request comes from a fork, and brings settings of its own:\n',
      rows: own.map(({ name, value, reason }) => {
        return `- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}${reason === undefined ? '' : ` (${escapeMarkdown(reason)})`}`;
      }),
      foot: '',
      priority: 'first',
    });
  }
  if (settings.some(({ origin }) => origin !== 'default')) {
    blocks.push({
      head: '<details><summary>Settings</summary>\n\n| Setting | Value | Set by | Reason |\n| --- | --- | --- | --- |',
      rows: settings.map(({ name, value, origin, reason = '' }) => {
        const cells = [name, value, origins[origin], reason].map((cell) => escapeMarkdown(cell));
        return `| ${cells.join(' | ')} |`;
      }),
      foot: '</details>',
      priority: 'second',
    });
  }
  return blocks;
}
