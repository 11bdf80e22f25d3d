import type { Verdict } from '../app/gate/verdict.ts';
import type { Report } from '../app/report.ts';
import type { RepositoryFiles } from './repository-files.ts';
import type { RulePages } from './sarif-rules.ts';

/** What a report is made of. */
export interface ReportContent {
  readonly report: Report;
  /** In the order of the report's packs; empty where none were judged. */
  readonly verdicts: readonly Verdict[];
  readonly files: RepositoryFiles;
  readonly pageOf: RulePages;
}

/** A report as the text of one format. */
type CreateReport = (content: ReportContent) => string;

// Each is loaded when it is asked for: most runs print the text for people alone, which the command itself knows.
const loaders = {
  json: async () => {
    const { createReportJson } = await import('./json.ts');
    return ({ report, verdicts }) => createReportJson(report, { verdicts });
  },
  sarif: async () => {
    const { createSarif } = await import('./sarif.ts');
    return ({ report, files, pageOf }) => createSarif(report, files, pageOf);
  },
  junit: async () => {
    const { createJUnit } = await import('./junit.ts');
    return ({ report, verdicts }) => createJUnit(report, verdicts);
  },
  gitlab: async () => {
    const { createGitLabCodeQuality } = await import('./gitlab-code-quality.ts');
    return ({ report, files }) => createGitLabCodeQuality(report, files);
  },
  github: async () => {
    const { createWorkflowCommands } = await import('./workflow-commands.ts');
    return ({ report, files }) => createWorkflowCommands(report, files);
  },
  markdown: async () => {
    const { createMarkdownReport } = await import('./markdown.ts');
    return ({ report, verdicts }) => createMarkdownReport(report, verdicts);
  },
} as const satisfies Record<string, () => Promise<CreateReport>>;

/** A format that programs or pages read. */
export type DocumentFormat = keyof typeof loaders;

/** A format of reports; `text` is what a person reads in a terminal. */
export type ReportFormat = 'text' | DocumentFormat;

/** All of them, in the order that help lists them in. */
export const reportFormats: readonly ReportFormat[] = ['text', ...(Object.keys(loaders) as DocumentFormat[])];

/** The report in a format, with a closing line break unless it is empty. */
export async function createDocument(format: DocumentFormat, content: ReportContent): Promise<string> {
  return (await loaders[format]())(content);
}
