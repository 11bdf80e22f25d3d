import { deflateSync } from 'node:zlib';
import type { MemoryContent } from '../../src/tree/memory-tree.ts';

/** A PNG of one colour: small, and a real one. */
export function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 0x55);
  for (let row = 0; row < height; row++) rows[row * (1 + width * 3)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc32(body), body.length + 4);
  return result;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const classicManifest = `name = greenhouse
displayName = "Greenhouse"
version = "1.2.0"
isNew = no
logoUrl = "logo.png"
categories = [ "Climate", "Sensors" ]
overviewUrl = "overview.md"
detailedOverviewUrl = "detailed-overview.md"
configurationUrls {
  NOT_INSTALLED = "configuration.md"
  PROVISIONING = "provisioning.md"
  WAITING_FOR_DATA = "waitingfordata.md"
  INSTALLED = "enabled.md"
  DEPROVISIONING = "deprovisioning.md"
  ERROR = "error.md"
}
faqs = [
  {
    question = "How often is the climate read?"
    answer = "Every 30 seconds."
  }
]
steps = [
  {
    name = "greenhouse_host"
    display = "Host of the controller"
    value { type = "text" }
  }
]
provision = "GreenhouseProvision"
releaseNotes = "RELEASE.md"
releaseStatus = AVAILABLE
isMultiConfig = false
docsUrl = "https://example.com/greenhouse"
dependencies { common = "2.5.1" }
`;

const settingsManifest = `schemaVersion: "2.0"
name: otel-greenhouse
displayName: Greenhouse
version: "1.2.0"
isNew: false
categories: [Climate, Sensors]
logoUrl: !resource "logo.png"
overviewUrl: !resource "overview.md"
detailedOverviewUrl: !resource "detailed-overview.md"
configurationUrls:
  NOT_INSTALLED: !resource "configuration.md"
  PROVISIONING: !resource "provisioning.md"
  WAITING_FOR_DATA: !resource "waitingfordata.md"
  INSTALLED: !resource "enabled.md"
  DEPROVISIONING: !resource "deprovisioning.md"
  ERROR: !resource "error.md"
faqs:
  - question: How often is the climate read?
    answer: Every 30 seconds.
releaseNotes: !resource "RELEASE.md"
provision:
  companionStackPacks: []
`;

const resources: Record<string, MemoryContent> = {
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

const classic: Record<string, MemoryContent> = {
  ...resources,
  'stackpack.conf': classicManifest,
  'provisioning/GreenhouseProvision.groovy': `import com.stackstate.stackpack.ProvisioningScript
import com.stackstate.stackpack.ProvisioningContext
import com.stackstate.stackpack.ProvisioningIO
import com.stackstate.stackpack.Version

class GreenhouseProvision extends ProvisioningScript {
  GreenhouseProvision(ProvisioningContext context) {
    super(context)
  }

  @Override
  ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
    context().stackPack().importSnapshot("templates/greenhouse.stj", [:])
  }

  @Override
  ProvisioningIO<scala.Unit> upgrade(Map<String, Object> config, Version current) {
    install(config)
  }

  @Override
  void waitingForData(Map<String, Object> config) {
    context().sts().onDataReceived("greenhouse", { context().sts().provisioningComplete() })
  }
}
`,
  'provisioning/templates/greenhouse.stj': `{
  "_version": "1.0.0",
  "timestamp": "2026-03-01T00:00:00Z",
  "nodes": [
    {
      "_type": "Layer",
      "id": -1,
      "identifier": "urn:stackpack:greenhouse:shared:layer:climate",
      "name": "Climate",
      "order": 100
    }
  ]
}
`,
};

const settings: Record<string, MemoryContent> = {
  ...resources,
  'stackpack.yaml': settingsManifest,
  'README.md': '# Greenhouse\n\nShows the climate of every greenhouse.\n',
  'settings/main-menu.sty': `nodes:
  - _type: MainMenuGroup
    name: Greenhouse
    iconbase64: ""
    defaultOpen: true
    items: []
    identifier: "urn:stackpack:otel-greenhouse:main-menu-group:greenhouse"
`,
};

/** Whole packs in which no rule finds anything, as the files that fixtures change one of. */
export const goodPacks = { '1.x': classic, '2.0': settings } as const;
