@description('Common part of all names.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('Where technical logs are.')
param workspaceId string

@description('Who is told.')
param actionGroupId string

@description('The database account.')
param cosmosId string

@description('The function app.')
param appId string

@description('Whether any municipality has a case and archive system that is read.')
param readsArchive bool

// What the app and its host say, wherever it arrived: as telemetry, or as the log of the platform.
var said = 'union isfuzzy=true (AppTraces | project TimeGenerated, Message), (FunctionAppLogs | project TimeGenerated, Message)'

var whatIsSaid = [
  {
    name: 'failed-alarm-clock'
    summary: 'An alarm clock has failed. The sweep sets it anew within five minutes; find out why.'
    severity: 1
    query: '${said} | where Message has "callChain" and Message has "failed with an error"'
    isOn: true
  }
  {
    name: 'meeting-past-deadline'
    summary: 'A meeting should have moved on and has not. Look at it, and phone if it is urgent.'
    severity: 0
    query: '${said} | where Message has_any ("A meeting is past its deadline.", "A meeting could not be advanced.", "A municipality could not be swept.")'
    isOn: true
  }
  {
    name: 'message-not-handed-over'
    summary: 'A message could not be handed to its provider.'
    severity: 1
    query: '${said} | where Message has "A claimed message could not be handed over."'
    isOn: true
  }
  {
    name: 'answer-not-applied'
    summary: 'A text or a report is stored but could not be applied yet.'
    severity: 1
    query: '${said} | where Message has_any ("What providers told us could not be applied.", "What was stored could not be applied yet.", "A delivery report could not be applied.")'
    isOn: true
  }
  {
    name: 'source-behind'
    summary: 'Nothing has been taken over from the case and archive system for too long.'
    severity: 2
    query: '${said} | where Message has "The source has not been read for too long."'
    isOn: readsArchive
  }
  {
    name: 'key-refused'
    summary: 'The vault refused a key or a secret. What is sealed with it cannot be read.'
    severity: 0
    query: '${said} | where Message has "A key vault refused a key; all that it unwrapped is forgotten." | project TimeGenerated | union isfuzzy=true (AZKVAuditLogs | where HttpStatusCode in (403, 404) | project TimeGenerated)'
    isOn: true
  }
  {
    name: 'vault-silent'
    summary: 'The vault does not answer. What was unwrapped before is used for a day; after that nothing can be read.'
    severity: 1
    query: '${said} | where Message has "A key vault does not answer; what was unwrapped before is used."'
    isOn: true
  }
]

resource fromLogs 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for one in whatIsSaid: {
    name: '${one.name}-${name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: one.name
      description: one.summary
      enabled: one.isOn
      severity: one.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      autoMitigate: true
      // The tables come into being with their first row.
      skipQueryValidation: true
      criteria: {
        allOf: [{ query: one.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 }]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]

// The sweep runs every five minutes. When it does not, nothing else would notice that all has stopped.
resource silence 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'no-heartbeat-${name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'no-heartbeat'
    description: 'The sweep has not run for half an hour: nobody is asked, and no deadline is kept.'
    enabled: true
    severity: 0
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'union isfuzzy=true (AppRequests | where Name == "sweep" | project TimeGenerated), (FunctionAppLogs | where FunctionName has "sweep" | project TimeGenerated)'
          timeAggregation: 'Count'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}

resource tooManyRequests 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'database-throttled-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The database refuses requests because there are too many: raise databaseThroughputMax.'
    severity: 2
    enabled: true
    scopes: [cosmosId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'throttled'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'TotalRequests'
          dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 100
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource errors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'api-errors-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The API answers with errors of its own: members, substitutes and secretaries meet them.'
    severity: 1
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'errors'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
