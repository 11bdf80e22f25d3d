import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import { png } from '../png.ts';
import { instanceTemplate, metricBindings, monitors, sharedTemplate } from './classic-templates.ts';
import { resources } from './resources.ts';

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

const provision = `import com.stackstate.stackpack.ProvisioningScript
import com.stackstate.stackpack.ProvisioningContext
import com.stackstate.stackpack.ProvisioningIO
import com.stackstate.stackpack.Version

class GreenhouseProvision extends ProvisioningScript {
  GreenhouseProvision(ProvisioningContext context) {
    super(context)
  }

  @Override
  ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
    def arguments = GreenhouseArguments.of(context().instance().id(), config.greenhouse_host)
    return context().stackPack().importSnapshot("templates/greenhouse.stj", [:]) >>
        context().stackPack().importSnapshot("templates/monitors.sty", [:]) >>
        context().instance().importSnapshot("templates/greenhouse-instance.stj", arguments)
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
`;

const helperClass = `class GreenhouseArguments {
  static Map<String, Object> of(Object instance, Object host) {
    return [instanceId: instance, topicName: "greenhouse", host: host.toString().trim(), showMap: true]
  }
}
`;

/** A 1.x pack: a script, a helper class of it, templates of both kinds, and what they include. */
export const classicPack: Record<string, MemoryContent> = {
  ...resources,
  'stackpack.conf': classicManifest,
  'provisioning/GreenhouseProvision.groovy': provision,
  'provisioning/GreenhouseArguments.groovy': helperClass,
  'provisioning/icons/sensor.png': png(32, 32),
  'provisioning/scripts/sensor id.groovy': `// Told apart by what the sensor calls itself.
element = topologyElement.asReadonlyMap()
return Sts.createId(element["externalId"], ["urn:greenhouse:sensor:\${element.id}"] as Set, element["typeName"])
`,
  'provisioning/scripts/map-sensor.groovy': `element.data.put("layer", "urn:stackpack:greenhouse:shared:layer:climate")
element.data.put("domain", "urn:stackpack:greenhouse:shared:domain:horticulture")
return element
`,
  'provisioning/templates/greenhouse.stj': sharedTemplate,
  'provisioning/templates/greenhouse-instance.stj': instanceTemplate,
  'provisioning/templates/monitors.sty': monitors,
  'provisioning/templates/metric-bindings.sty': metricBindings,
  'provisioning/templates/open-the-vents.md.hbs': 'Open the vents of {{ labels.greenhouse }}.\n',
  'provisioning/templates/element-parameter.json.handlebars': `{
  "_type": "Parameter",
  "id": -7,
  "multiple": false,
  "name": "topologyElement",
  "required": true,
  "type": "STRUCT_TYPE"
}
`,
  'provisioning/templates/sensor.json.handlebars': `{
  "_type": "Component",
  "name": "\\{{ element.data.name \\}}",
  "layer": \\{{ get element.data.layer \\}},
  "type": \\{{ getOrCreate (identifier "urn:stackpack:greenhouse:shared" "ComponentType" element.type.name) "Type=ComponentType;Name=sensor" \\}}
}
`,
  'provisioning/templates/relation.json.handlebars': `{
  "_type": "Relation",
  "dependencyDirection": "ONE_WAY",
  "source": {{ element.sourceId }},
  "target": {{ element.targetId }}
}
`,
};
