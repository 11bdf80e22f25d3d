import type { ReportPlace } from '../app/report.ts';
import { nameReportedFile, type RepositoryFiles } from './repository-files.ts';

/** What SARIF calls the repository's root: whoever reads the report knows where it lies. */
export const sourceRoot = '%SRCROOT%';

/** A place as SARIF tells it (`physicalLocation`). */
export function createPhysicalLocation(place: ReportPlace, files: RepositoryFiles): object {
  const { line, column, endLine, endColumn } = place;
  const isEmpty = line === endLine && endColumn <= column;
  return {
    artifactLocation: createArtifactLocation(place.file, files),
    // A place without length would be shown as nothing at all; its line can be shown.
    region: isEmpty ? { startLine: line } : { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A file as SARIF tells it (`artifactLocation`). */
function createArtifactLocation(file: string, files: RepositoryFiles): object {
  return { uri: encodePath(nameReportedFile(file, files).path), uriBaseId: sourceRoot };
}

/** A path as a relative reference of RFC 3986. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map((step) => encodeURIComponent(step.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}
