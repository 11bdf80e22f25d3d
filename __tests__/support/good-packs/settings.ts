import type { MemoryContent } from '../../../src/tree/memory-tree.ts';
import { resources } from './resources.ts';

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

const monitors = `nodes:
  - _type: Monitor
    name: Temperature
    description: Critical above 38 degrees.
    identifier: "urn:stackpack:otel-greenhouse:monitor:temperature"
    function: "urn:stackpack:common:monitor-function:threshold"
    arguments:
      metric:
        query: avg by (greenhouse) (avg_over_time(greenhouse_temperature_celsius[5m]))
        unit: celsius
        aliasTemplate: "Temperature in \${greenhouse}"
      comparator: GT
      threshold: 38.0
      failureState: CRITICAL
      titleTemplate: Temperature
      urnTemplate: "urn:otel-greenhouse:greenhouse/\${greenhouse}"
    remediationHint: !include "remediation-hints/temperature.md.hbs"
    intervalSeconds: 30
    status: ENABLED
    tags:
      - greenhouse
`;

const componentMappings = `nodes:
  - _type: OtelComponentMapping
    name: Greenhouse
    description: A greenhouse, as soon as one sensor in it sends a metric
    identifier: "urn:stackpack:otel-greenhouse:otel-component-mapping:greenhouse"
    input:
      signal:
        - METRICS
      resource:
        condition: "'greenhouse.name' in resource.attributes"
        action: "'CREATE'"
    vars:
      - name: greenhouse
        value: "resource.attributes['greenhouse.name']"
    output:
      identifier: "'urn:otel-greenhouse:greenhouse/' + vars.greenhouse"
      name: vars.greenhouse
      typeName: "'greenhouse'"
      required:
        tags:
          - source: "'otel-greenhouse'"
            target: stackpack
          - source: vars.greenhouse
            target: greenhouse
      optional:
        tags:
          - source: "resource.attributes['greenhouse.crop']"
            target: crop
    expireAfter: 900000
    rank:
      specificity: 100
  - _type: OtelComponentMapping
    name: Sensor
    identifier: "urn:stackpack:otel-greenhouse:otel-component-mapping:sensor"
    input:
      signal:
        - METRICS
      resource:
        condition: "'sensor.id' in resource.attributes"
        action: "'CREATE'"
    vars:
      - name: sensor
        value: "resource.attributes['sensor.id']"
    output:
      identifier: "'urn:otel-greenhouse:sensor/' + vars.sensor"
      name: vars.sensor
      typeName: "'sensor'"
      required:
        tags:
          - source: "'otel-greenhouse'"
            target: stackpack
    expireAfter: 900000
    rank:
      specificity: 100
`;

const relationMappings = `nodes:
  - _type: OtelRelationMapping
    name: Sensor stands in greenhouse
    identifier: "urn:stackpack:otel-greenhouse:otel-relation-mapping:stands-in"
    input:
      signal:
        - METRICS
      resource:
        condition: "'sensor.id' in resource.attributes"
        action: "'CREATE'"
    vars:
      - name: greenhouse
        value: "resource.attributes['greenhouse.name']"
    output:
      sourceId: "'urn:otel-greenhouse:greenhouse/' + vars.greenhouse"
      targetId: "'urn:otel-greenhouse:sensor/' + resource.attributes['sensor.id']"
      typeName: "'houses'"
      dependencyType: "'UNCLASSIFIED'"
    expireAfter: 900000
`;

const greenhousePresentation = `nodes:
  - _type: ComponentPresentation
    name: Greenhouse
    description: How greenhouses are listed and shown
    identifier: "urn:stackpack:otel-greenhouse:component-presentation:greenhouse"
    binding:
      _type: ComponentPresentationQueryBinding
      query: (label = "stackpack:otel-greenhouse" and type = "greenhouse")
    rank:
      specificity: 100
    presentation:
      icon: !icon greenhouse.svg
      filters:
        - filterId: greenhouse_crop
          displayName:
            singular: Crop
            plural: Crops
          filter:
            _type: TagFilter
            tagKey: crop
          moreTab: Greenhouses
      overview:
        name:
          singular: greenhouse
          plural: greenhouses
          title: Greenhouses
        mainMenu:
          group: Greenhouse
          order: 100
        columns:
          - columnId: health
            title: Health
            projection:
              _type: HealthProjection
              value: healthState
          - columnId: name
            title: Name
            projection:
              _type: ComponentLinkProjection
              name: name
              identifier: "identifiers[0]"
      highlight:
        title: Greenhouse
        fields:
          - fieldId: crop
            title: Crop
            order: 100.0
            projection:
              _type: TextProjection
              value: "tags.singleValue('crop')"
        relatedResources:
          - resourceId: sensors
            title: Sensors
            order: 1.0
            topologyQuery: >-
              withNeighborsOf(direction = "down", components = (identifier = "\${identifiers[0]}"), levels = "1")
            presentationIdentifier: "urn:stackpack:otel-greenhouse:component-presentation:sensor"
        metrics:
          - sectionId: climate
            title: Climate
            order: 100
            metrics:
              - metricId: temperature
                order: 100
        events:
          showEvents: true
    metrics:
      - metricId: temperature
        name: Temperature
        description: Average over all sensors
        metricQueries:
          - expression: avg(greenhouse_temperature_celsius{greenhouse="\${name}"})
            alias: Temperature
        chart:
          _type: TimeSeriesChart
          unit: celsius
`;

const sensorPresentation = `nodes:
  - _type: ComponentPresentation
    name: Sensor
    identifier: "urn:stackpack:otel-greenhouse:component-presentation:sensor"
    binding:
      _type: ComponentPresentationQueryBinding
      query: (label = "stackpack:otel-greenhouse" and type = "sensor")
    rank:
      specificity: 100
    presentation:
      icon: !icon "sensor.svg"
      highlight:
        title: Sensor
        fields:
          - fieldId: labels
            title: Labels
            order: 10.0
            projection:
              _type: TagProjection
`;

/** A 2.0 pack: each type of settings there is an example of, and what they include. */
export const settingsPack: Record<string, MemoryContent> = {
  ...resources,
  'stackpack.yaml': settingsManifest,
  'README.md': '# Greenhouse\n\nShows the climate of every greenhouse.\n',
  'icons/greenhouse.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 21V10l9-7 9 7v11z"/></svg>\n',
  'icons/sensor.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="4"/></svg>\n',
  'includes/remediation-hints/temperature.md.hbs': 'Open the vents of {{ labels.greenhouse }}.\n',
  'settings/main-menu.sty': `nodes:
  - _type: MainMenuGroup
    name: Greenhouse
    iconbase64: ""
    defaultOpen: true
    items: []
    identifier: "urn:stackpack:otel-greenhouse:main-menu-group:greenhouse"
`,
  'settings/monitors.sty': monitors,
  'settings/component-mappings.sty': componentMappings,
  'settings/relation-mappings.sty': relationMappings,
  'settings/presentations/greenhouse.sty': greenhousePresentation,
  'settings/presentations/sensor.sty': sensorPresentation,
};
