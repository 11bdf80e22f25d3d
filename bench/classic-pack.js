// 1.x packs like the public ones: a script with helpers, templates that include scripts, icons and other templates.
import { fileSeries, manifest, png, resources, svg, writeFiles } from './pack-files.js';

/**
 * Writes a pack. Each template holds thirteen nodes, and includes two scripts, an icon and a template of components.
 * @param {{ templates: number, scripts: number, icons: number, components: number, monitors: number, helpers: number,
 *   pictures?: number }} counts
 * @param {number} files how many files that makes: 12 and those counted
 */
export function writeClassicPack(root, counts, files) {
  const { templates, scripts, icons, components, monitors, helpers, pictures = 0 } = counts;
  const picture = pictures > 0 ? png(55_000) : undefined;
  const names = [
    ...Array.from({ length: templates }, (_, at) => `templates/t${at}.stj`),
    ...Array.from({ length: monitors }, (_, at) => `templates/m${at}.sty`),
  ];
  const icon = png(1500);
  const tree = {
    ...resources(),
    'stackpack.conf': `${manifest((file) => `"${file}"`, ' =', ' {', ['}'])}provision = "BenchProvision"\n`,
    'provisioning/BenchProvision.groovy': provision(names, helpers),
    ...fileSeries(helpers, (at) => ({ [`provisioning/Helper${at}.groovy`]: helper(at) })),
    ...fileSeries(templates, (at) => ({
      [`provisioning/templates/t${at}.stj`]: template(at, (2 * at) % scripts, at % icons, at % components),
    })),
    ...fileSeries(monitors, (at) => ({ [`provisioning/templates/m${at}.sty`]: monitorTemplate(at) })),
    ...fileSeries(scripts, (at) => ({ [`provisioning/scripts/s${at}.groovy`]: script })),
    ...fileSeries(components, (at) => ({ [`provisioning/templates/c${at}.json.handlebars`]: component })),
    ...fileSeries(icons, (at) => ({ [`provisioning/icons/i${at}.${at % 2 ? 'svg' : 'png'}`]: at % 2 ? svg() : icon })),
    ...fileSeries(pictures, (at) => ({ [`resources/pictures/p${at}.png`]: picture })),
  };
  writeFiles(root, tree, files);
}

/** 60 files, 11 of them templates that are imported, with 120 nodes. */
export function writeUsualClassicPack(root) {
  writeClassicPack(root, { templates: 8, scripts: 16, icons: 12, components: 6, monitors: 4, helpers: 2 }, 60);
}

const provision = (templates, helpers) => `import com.stackstate.stackpack.ProvisioningScript
import com.stackstate.stackpack.ProvisioningContext
import com.stackstate.stackpack.ProvisioningIO
import com.stackstate.stackpack.Version

class BenchProvision extends ProvisioningScript {
  BenchProvision(ProvisioningContext context) {
    super(context)
  }

  @Override
  ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
    def arguments = Helper${helpers - 1}.of(context().instance().id())
    return ${templates.map((name) => `context().stackPack().importSnapshot("${name}", [:])`).join(' >>\n        ')}
  }

  @Override
  ProvisioningIO<scala.Unit> upgrade(Map<String, Object> config, Version current) {
    install(config)
  }

  @Override
  void waitingForData(Map<String, Object> config) {
    context().sts().onDataReceived("bench", { context().sts().provisioningComplete() })
  }
}
`;

const helper = (at) => `class Helper${at} {
  static Map<String, Object> of(Object instance) {
    return [instanceId: instance, topicName: "bench", showMap: true]
  }
}
`;

const script = `// Told apart by what the sensor calls itself.
element = topologyElement.asReadonlyMap()
externalId = element["externalId"]
data = element["data"]
${'if (data.containsKey("zone")) { identifiers.add("urn:bench:zone:" + data["zone"]) }\n'.repeat(10)}
return Sts.createId(externalId, identifiers, element["typeName"])
`;

const component = `{
  "_type": "Component",
  "name": "\\{{ element.data.name \\}}",
  "labels": [
${'    \\{{#if element.data.labels\\}}\\{{# join element.data.labels "," \\}}{ "_type": "Label", "name": "\\{{ this \\}}" }\\{{/ join \\}}\\{{/if\\}}\n'.repeat(8)}
  ],
  "layer": \\{{ get element.data.layer \\}},
  "type": \\{{ getOrCreate (identifier "urn:stackpack:bench:shared" "ComponentType" element.type.name) "Type=ComponentType;Name=sensor" \\}}
}
`;

const urn = (type, name) => `urn:stackpack:bench:shared:${type}:${name}`;

const simpleNodes = (at) =>
  Array.from({ length: 8 }, (_, index) => {
    const id = at * 20 + index + 6;
    const type = index % 2 ? 'Layer' : 'Domain';
    return `,
    {
      "_type": "${type}",
      "description": "{{#if showMap}}What is on the map{{else}}What is not{{/if}}",
      "id": -${id},
      "identifier": "${urn(type.toLowerCase(), `n${id}`)}",
      "name": "Node ${id}",
      "order": ${id}.1
    }`;
  }).join('');

const template = (at, firstScript, icon, componentTemplate) => `{
  "_version": "1.0.0",
  "timestamp": "2026-03-01T00:00:00Z",
  "nodes": [
    {
      "_type": "ComponentType",
      "iconbase64": "{{ include "./icons/i${icon}.${icon % 2 ? 'svg' : 'png'}" "base64" }}",
      "id": -${at * 20 + 1},
      "identifier": "${urn('component-type', `t${at}`)}",
      "name": "type ${at}"
    },
    {
      "_type": "IdExtractorFunction",
      "groovyScript": "{{ include "./scripts/s${firstScript}.groovy" }}",
      "id": -${at * 20 + 2},
      "identifier": "${urn('id-extractor-function', `f${at}`)}",
      "name": "Id of ${at}",
      "parameters": [{ "_type": "Parameter", "id": -${at * 20 + 15}, "multiple": false, "name": "struct", "required": true }]
    },
    {
      "_type": "ComponentMappingFunction",
      "id": -${at * 20 + 3},
      "identifier": "${urn('component-mapping-function', `f${at}`)}",
      "name": "Mapping of ${at}",
      "script": "{{ include "./scripts/s${firstScript + 1}.groovy" }}"
    },
    {
      "_type": "ComponentTemplateFunction",
      "handlebarsTemplate": "{{ include "./templates/c${componentTemplate}.json.handlebars" }}",
      "id": -${at * 20 + 4},
      "identifier": "${urn('component-template-function', `f${at}`)}",
      "name": "Template of ${at}"
    },
    {
      "_type": "Sync",
      "id": -${at * 20 + 5},
      "identifier": "urn:stackpack:bench:instance:{{instanceId}}:sync:s${at}",
      "mappingFunction": {{ get "${urn('component-mapping-function', `f${at}`)}" }},
      "name": "Sync - {{instanceName}}",
      "topic": "{{ topicName }}"
    }${simpleNodes(at)}
  ]
}
`;

const monitorTemplate = (at) => `_version: "1.0.0"
timestamp: "2026-03-01T00:00:00Z"
nodes:
${[1, 2, 3, 4].map((part) => monitor(`${at}-${part}`, part)).join('')}`;

const monitor = (name, id) => `  - _type: Monitor
    arguments:
      comparator: GT
      failureState: CRITICAL
      metric:
        aliasTemplate: Temperature
        query: max_over_time(greenhouse_temperature_celsius{part="${name}"}[5m])
        unit: celsius
      threshold: 38.0
      urnTemplate: "urn:greenhouse:sensor:\${sensor}"
    description: Critical above 38 degrees.
    function: {{ get "urn:stackpack:common:monitor-function:threshold" }}
    id: -${id}
    identifier: ${urn('monitor', `m${name}`)}
    intervalSeconds: 30
    name: Temperature ${name}
    status: ENABLED
`;
