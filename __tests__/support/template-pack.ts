import { loadPack } from '../../src/stackpack/load.ts';
import type { Pack } from '../../src/stackpack/pack.ts';
import { MemoryTree } from '../../src/tree/memory-tree.ts';

const script = `import com.stackstate.stackpack.ProvisioningScript

class RoomProvision extends ProvisioningScript {
  def install(Map<String, Object> config) {
    IMPORTS
  }
}
`;

/**
 * A 1.x pack of these files below provisioning/, whose script imports the templates `shared.…` once for the pack and
 * `instance.…` for each instance.
 */
export async function templatePack(files: Readonly<Record<string, string>>): Promise<Pack> {
  const imports = Object.keys(files).flatMap((path) => {
    const scope = /^(?:shared|instance)(?=\.st[jy]$)/.exec(path)?.[0];
    if (scope === undefined) return [];
    return [`context().${scope === 'shared' ? 'stackPack' : 'instance'}().importSnapshot("${path}", config)`];
  });
  const tree = new Map<string, string>([
    ['stackpack.conf', 'name = rooms\nprovision = "RoomProvision"\n'],
    ['provisioning/RoomProvision.groovy', script.replace('IMPORTS', imports.join('\n    '))],
  ]);
  for (const [path, text] of Object.entries(files)) tree.set(`provisioning/${path}`, text);
  return loadPack(new MemoryTree(tree));
}
