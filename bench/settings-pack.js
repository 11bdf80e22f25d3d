// 2.0 packs like the public ones: mappings and a presentation for each component, monitors with hints, icons.
import { fileSeries, manifest, png, resources, svg, writeFiles } from './pack-files.js';

const urn = (type, name) => `urn:stackpack:bench:${type}:${name}`;

/**
 * Writes a pack. A component is two settings files, a relation one, a monitor file one with three monitors and a hint.
 * @param {{ components: number, relations: number, monitors: number, icons: number, pictures?: number }} counts
 * @param {number} files how many files that makes: 13 and those counted
 */
export function writeSettingsPack(root, { components, relations, monitors, icons, pictures = 0 }, files) {
  const picture = pictures > 0 ? png(55_000) : undefined;
  const tree = {
    ...resources(),
    'README.md': '# Bench\n\nA pack to measure with.\n',
    'stackpack.yaml': `schemaVersion: "2.0"\n${manifest((file) => `!resource "${file}"`, ':', ':', [])}`,
    'settings/main-menu.sty': mainMenu,
    ...fileSeries(components, (at) => ({
      [`settings/component-mappings/c${at}.sty`]: componentMapping(at),
      [`settings/presentations/c${at}.sty`]: presentation(at, at % icons, (at + 1) % components),
    })),
    ...fileSeries(relations, (at) => ({ [`settings/relation-mappings/r${at}.sty`]: relationMapping(at) })),
    ...fileSeries(monitors, (at) => ({
      [`settings/monitors/m${at}.sty`]: `nodes:\n${[0, 1, 2].map((part) => monitor(`${at}-${part}`, at)).join('')}`,
      [`includes/remediation-hints/m${at}.md.hbs`]: hint,
    })),
    ...fileSeries(icons, (at) => ({ [`icons/i${at}.svg`]: svg() })),
    ...fileSeries(pictures, (at) => ({ [`resources/pictures/p${at}.png`]: picture })),
  };
  writeFiles(root, tree, files);
}

/** 60 files, 38 of them settings, with 44 nodes. */
export function writeUsualSettingsPack(root) {
  writeSettingsPack(root, { components: 13, relations: 8, monitors: 3, icons: 7 }, 60);
}

const mainMenu = `nodes:
  - _type: MainMenuGroup
    name: Bench
    iconbase64: ""
    defaultOpen: true
    items: []
    identifier: "${urn('main-menu-group', 'bench')}"
`;

const hint = `# What to do

{{#if labels.zone}}Open the vents of zone {{ labels.zone }}.{{else}}Open the vents.{{/if}}

${'1. See whether the fans of {{ labels.greenhouse }} run, and how long they have.\n'.repeat(15)}`;

const input = `    input:
      signal:
        - METRICS
      resource:
        condition: "'greenhouse.name' in resource.attributes"
        action: "'CREATE'"
    vars:
      - name: greenhouse
        value: "resource.attributes['greenhouse.name']"
      - name: zone
        value: "'greenhouse.zone' in resource.attributes ? resource.attributes['greenhouse.zone'] : ''"
`;

const tags = (count) =>
  Array.from(
    { length: count },
    (_, at) => `          - source: "resource.attributes['greenhouse.tag${at}']"\n            target: "tag-${at}"\n`,
  ).join('');

const componentMapping = (at) => `nodes:
  - _type: "OtelComponentMapping"
    name: "Component ${at}"
    description: "Stands for what sends metrics of kind ${at}"
    identifier: "${urn('otel-component-mapping', `c${at}`)}"
${input}    output:
      identifier: "'urn:bench:c${at}:/greenhouse/' + vars.greenhouse + ':zone/' + vars.zone"
      name: "vars.greenhouse"
      typeName: "'component ${at}'"
      required:
        tags:
          - source: "'bench'"
            target: "stackpack"
${tags(5)}      optional:
        tags:
${tags(4)}    expireAfter: 900000
    rank:
      specificity: 100
`;

const relationMapping = (at) => `nodes:
  - _type: OtelRelationMapping
    name: "Relation ${at}"
    identifier: "${urn('otel-relation-mapping', `r${at}`)}"
${input}    output:
      sourceId: "'urn:bench:c${at}:/greenhouse/' + vars.greenhouse"
      targetId: "'urn:bench:c${at + 1}:/greenhouse/' + vars.greenhouse"
      typeName: "'houses'"
      dependencyType: "'UNCLASSIFIED'"
    expireAfter: 900000
`;

const monitor = (name, at) => `  - _type: Monitor
    name: Temperature ${name}
    description: Critical above 38 degrees.
    identifier: "${urn('monitor', `m${name}`)}"
    function: "urn:stackpack:common:monitor-function:threshold"
    arguments:
      metric:
        query: avg by (greenhouse) (avg_over_time(greenhouse_temperature_celsius{part="${name}"}[5m]))
        unit: celsius
        aliasTemplate: "Temperature in \${greenhouse}"
      comparator: GT
      threshold: 38.0
      failureState: CRITICAL
      titleTemplate: Temperature
      urnTemplate: "urn:bench:greenhouse/\${greenhouse}"
    remediationHint: !include "remediation-hints/m${at}.md.hbs"
    intervalSeconds: 30
    status: ENABLED
    tags:
      - bench
`;

const projection = (at) => `              _type: "TextProjection"
              value: "tags.singleValue('tag-${at}')"
`;

const series = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('');

const presentation = (at, icon, other) => `nodes:
  - _type: ComponentPresentation
    name: "Component ${at}"
    description: "How components ${at} are listed and shown"
    identifier: "${urn('component-presentation', `c${at}`)}"
    binding:
      _type: ComponentPresentationQueryBinding
      query: (label = "stackpack:bench" and type = "component ${at}")
    rank:
      specificity: 10
    presentation:
      icon: !icon i${icon}.svg
      filters:
${series(4, (tag) => `        - filterId: "bench_${tag}"\n`)}      overview:
        name:
          singular: "component"
          plural: "components"
          title: "Components"
        mainMenu:
          group: "Bench"
          order: ${at}
        columns:
${series(6, (tag) => `          - columnId: tag_${tag}\n            title: "Tag ${tag}"\n            projection:\n${projection(tag)}`)}      highlight:
        title: "Component ${at}"
        fields:
${series(7, (tag) => `          - fieldId: "tag_${tag}"\n            title: "Tag ${tag}"\n            order: ${tag}0.0\n            projection:\n${projection(tag)}`)}        relatedResources:
          - resourceId: "neighbours"
            title: "What is beside it"
            order: 1.0
            topologyQuery: >-
              (withNeighborsOf(direction = "both",
                components = (identifier = "\${identifiers[0]}"),
                levels = "1")) and label = "stackpack:bench"
            presentationIdentifier: "${urn('component-presentation', `c${other}`)}"
        events:
          showEvents: true
`;
