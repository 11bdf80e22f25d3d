import type { BuiltPack } from './build.ts';
import type { WorkspacePath } from './ports.ts';

/** How the archives of a run are kept for download. */
export interface ArtifactSettings {
  /** The artifact's name; undefined for that of the only archive, else `stackpacks`. */
  readonly name: string | undefined;
  /** One artifact that is a zip of all archives and their checksums, or each archive as it is under its own name. */
  readonly zipped: boolean;
  /** Undefined for what the repository sets. */
  readonly retentionDays: number | undefined;
}

/** Where the files of a run are kept for people to download. */
export interface ArtifactService {
  /**
   * @returns its number
   * @throws {Refusal} where the run has one of that name, or the service says no or cannot be reached
   */
  upload(artifact: Artifact): Promise<string>;
}

export interface Artifact {
  /** Where it is not zipped, the name of its only file. */
  readonly name: string;
  readonly files: readonly WorkspacePath[];
  readonly zipped: boolean;
  readonly retentionDays: number | undefined;
}

/** An artifact that is uploaded. */
export interface UploadedArtifact {
  readonly id: string;
  readonly name: string;
  /** What is in it. */
  readonly packs: readonly BuiltPack[];
}

/**
 * Uploads archives.
 * @throws {Refusal} as `ArtifactService.upload` does; what was uploaded before stays
 */
export async function uploadArchives(
  packs: readonly BuiltPack[],
  { name, zipped, retentionDays }: ArtifactSettings,
  service: ArtifactService,
): Promise<UploadedArtifact[]> {
  const uploaded: UploadedArtifact[] = [];
  const upload = async (of: readonly BuiltPack[], artifactName: string, files: readonly WorkspacePath[]) => {
    const id = await service.upload({ name: artifactName, files, zipped, retentionDays });
    uploaded.push({ id, name: artifactName, packs: of });
  };
  const [first, ...others] = packs;
  if (first === undefined) return uploaded;
  if (zipped) {
    const own = others.length === 0 ? first.archive.fileName.replace(/\.sts$/, '') : 'stackpacks';
    const files = packs.flatMap(({ archivePath, checksumPath }) => [archivePath, checksumPath]);
    await upload(packs, name ?? own, files);
  } else {
    for (const pack of packs) await upload([pack], pack.archive.fileName, [pack.archivePath]);
  }
  return uploaded;
}
