/** What is installed once for the pack. */
export const sharedTemplate = `{
  "_version": "1.0.0",
  "timestamp": "2026-03-01T00:00:00Z",
  "nodes": [
    {
      "_type": "Layer",
      "id": -1,
      "identifier": "urn:stackpack:greenhouse:shared:layer:climate",
      "name": "Climate",
      "order": 100
    },
    {
      "_type": "Domain",
      "id": -2,
      "identifier": "urn:stackpack:greenhouse:shared:domain:horticulture",
      "name": "Horticulture",
      "order": 100
    },
    {
      "_type": "Environment",
      "id": -3,
      "identifier": "urn:stackpack:greenhouse:shared:environment:production",
      "name": "Production"
    },
    {
      "_type": "ComponentType",
      "iconbase64": "{{ include "./icons/sensor.png" "base64" }}",
      "id": -4,
      "identifier": "urn:stackpack:greenhouse:shared:component-type:sensor",
      "name": "sensor"
    },
    {
      "_type": "RelationType",
      "dependencyDirection": "ONE_WAY",
      "id": -5,
      "identifier": "urn:stackpack:greenhouse:shared:relation-type:stands-in",
      "name": "stands in"
    },
    {
      "_type": "IdExtractorFunction",
      "groovyScript": "{{ include "./scripts/sensor id.groovy" }}",
      "id": -6,
      "identifier": "urn:stackpack:greenhouse:shared:id-extractor-function:sensor",
      "name": "Id of a sensor",
      "parameters": [
        {{ include "./templates/element-parameter.json.handlebars" }}
      ]
    },
    {
      "_type": "ComponentMappingFunction",
      "id": -8,
      "identifier": "urn:stackpack:greenhouse:shared:component-mapping-function:sensor",
      "name": "Mapping of a sensor",
      "script": "{{ include "./scripts/map-sensor.groovy" }}"
    },
    {
      "_type": "ComponentTemplateFunction",
      "handlebarsTemplate": "{{ include "./templates/sensor.json.handlebars" }}",
      "id": -9,
      "identifier": "urn:stackpack:greenhouse:shared:component-template-function:sensor",
      "name": "Template of a sensor"
    },
    {
      "_type": "RelationTemplateFunction",
      "handlebarsTemplate": "{{ include "./templates/relation.json.handlebars" "identity" }}",
      "id": -10,
      "identifier": "urn:stackpack:greenhouse:shared:relation-template-function:stands-in",
      "name": "Template of a relation"
    },
    {
      "_type": "CheckFunction",
      "id": -11,
      "identifier": "urn:stackpack:greenhouse:shared:check-function:climate",
      "name": "Climate check",
      "returnTypes": ["HEALTH_STATE"],
      "script": "return events.isEmpty() ? CLEAR : DEVIATING"
    }
  ]
}
`;

/** What is installed for each instance. */
export const instanceTemplate = `{
  "_version": "1.0.0",
  "timestamp": "2026-03-01T00:00:00Z",
  "nodes": [
    {
      "_type": "DataSource",
      "config": {
        "_type": "Sts.StsTopologyDataSourceConfig",
        "id": -2,
        "integrationType": "greenhouse",
        "topic": "{{ topicName }}"
      },
      "extTopology": {
        "_type": "ExtTopology",
        "dataSource": -1,
        "id": -3
      },
      "id": -1,
      "identifier": "urn:stackpack:greenhouse:instance:{{instanceId}}:data-source:climate",
      "name": "Greenhouse at {{host}}"
    },
    {
      "_type": "Sync",
      "defaultComponentAction": {
        "_type": "SyncActionCreateComponent",
        "id": -5,
        "mappingFunction": {{ get "urn:stackpack:greenhouse:shared:component-mapping-function:sensor" }},
        "mergeStrategy": "MergePreferTheirs",
        "templateFunction": {{ get "urn:stackpack:greenhouse:shared:component-template-function:sensor" }}
      },
      "defaultRelationAction": {
        "_type": "SyncActionCreateRelation",
        "id": -6,
        "mergeStrategy": "MergePreferTheirs",
        "templateFunction": {{ get "urn:stackpack:greenhouse:shared:relation-template-function:stands-in" }}
      },
      "extTopology": -3,
      "id": -4,
      "identifier": "urn:stackpack:greenhouse:instance:{{instanceId}}:sync:climate",
      "name": "Greenhouse at {{host}}",
      "topologyDataQuery": {
        "_type": "Sts.StsTopologyElementsQuery",
        "componentIdExtractorFunction": {{ get "urn:stackpack:greenhouse:shared:id-extractor-function:sensor" }},
        "id": -7,
        "relationIdExtractorFunction": {{ get "urn:stackpack:common:id-extractor-function:relation" }}
      }
    },
    {
      "_type": "QueryView",
      "groupedByLayers": {{#if showMap}}true{{else}}false{{/if}},
      "id": -8,
      "identifier": "urn:stackpack:greenhouse:instance:{{instanceId}}:query-view:climate",
      "name": "Greenhouse - {{host}}",
      "query": "label IN (\\"greenhouse:{{host}}\\")"
    }{{#if showMap}},
    {
      "_type": "QueryView",
      "groupedByLayers": false,
      "id": -9,
      "identifier": "urn:stackpack:greenhouse:instance:{{instanceId}}:query-view:map",
      "name": "Map - {{host}}",
      "query": "label IN (\\"greenhouse:{{host}}\\") AND type = \\"sensor\\""
    }{{/if}}
  ]
}
`;

/** A template in YAML, which includes another. */
export const monitors = `_version: "1.0.0"
timestamp: "2026-03-01T00:00:00Z"
nodes:
  - _type: Monitor
    arguments:
      comparator: GT
      failureState: CRITICAL
      metric:
        aliasTemplate: Temperature
        query: max_over_time(greenhouse_temperature_celsius[5m])
        unit: celsius
      threshold: 38.0
      urnTemplate: "urn:greenhouse:sensor:\${sensor}"
    description: Critical above 38 degrees.
    function: {{ get "urn:stackpack:common:monitor-function:threshold" }}
    id: -1
    identifier: urn:stackpack:greenhouse:shared:monitor:temperature
    intervalSeconds: 30
    name: Temperature
    remediationHint: "{{ include "./templates/open-the-vents.md.hbs" "identity" }}"
    status: ENABLED
{{ include "./templates/metric-bindings.sty" "yaml" }}
`;

/** A fragment: entries of the list that includes it. */
export const metricBindings = `  - _type: MetricBinding
    chartType: line
    enabled: true
    id: -2
    identifier: urn:stackpack:greenhouse:shared:metric-binding:temperature
    name: Temperature
    queries:
      - alias: Temperature
        expression: greenhouse_temperature_celsius
    scope: type = "sensor"
    unit: celsius
`;
