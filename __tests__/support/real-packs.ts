import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackFormat } from '../../src/stackpack/pack.ts';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';
import type { GoodPack } from './mutations/mutation.ts';

/** Where public packs may lie beside the repository: they are other people's, and no part of it. */
const folder = fileURLToPath(new URL('../../../shared/realpacks/', import.meta.url));

const script = `import com.stackstate.stackpack.*

class SAPProvision extends ProvisioningScript {
  SAPProvision(ProvisioningContext context) {
    super(context)
  }

  @Override
  ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
    context().stackPack().importSnapshot("templates/sap.stj", [:]) >>
        context().instance().importSnapshot("templates/sap-instance-template.stj", config)
  }
}
`;

/** What the pack of this name lacks: it comes without its scripts. */
const missing: Record<string, MemoryContent> = {
  'provisioning/SAPProvision.groovy': script,
  'provisioning/scripts/SAP component id extractor.groovy': 'return Sts.createId(element.id, [] as Set, "sap")\n',
  'provisioning/scripts/SAP generic component mapping function.groovy':
    'element.data.put("layer", "SAP")\nreturn element\n',
  'provisioning/scripts/SAP health state check.groovy': 'return CLEAR // "always"\n',
  'provisioning/scripts/SAP relation id extractor.groovy': 'return Sts.createId(element.id, [] as Set, "runs on")\n',
};

/** The public packs that tests try things on in addition; none where they are not there. */
export function realPacks(): GoodPack[] {
  if (!existsSync(folder)) return [];
  return [
    readPack('otel-k8s-crd', '2.0', 'otel-k8s-crd', {}),
    readPack('sap', '1.x', 'sap/src/main/stackpack', missing),
  ];
}

function readPack(name: string, format: PackFormat, path: string, more: Record<string, MemoryContent>): GoodPack {
  const root = `${folder}${path}`.replaceAll('\\', '/');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const file = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
    const bytes = readFileSync(file);
    return [[file.slice(root.length + 1), isUtf8(bytes) ? bytes.toString('utf8') : bytes] as const];
  });
  return { name: `the public pack ${name}`, format, files: new Map([...files, ...Object.entries(more)]) };
}
