@description('Name of the Communication Services.')
param acsName string

@description('Address of the API.')
param apiUrl string

@description('Storage account in which events that could not be delivered end up.')
param deadLetterStorageName string

@description('What Event Grid must show when it calls us.')
@secure()
param webhookSecret string

@description('Where technical logs go.')
param workspaceId string

@description('Who is told when events could not be delivered.')
param actionGroupId string

@description('Whether Event Grid is granted its right here.')
param assignRoles bool

var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource acs 'Microsoft.Communication/communicationServices@2026-03-18' existing = {
  name: acsName
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: deadLetterStorageName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' existing = {
  parent: storage
  name: 'default'
}

resource deadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = {
  parent: blobs
  name: 'dead-letters'
}

// Its own identity, since only that passes a storage account that is closed to others.
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'events-${acsName}'
  location: 'global'
  identity: { type: 'SystemAssigned' }
  properties: { source: acs.id, topicType: 'Microsoft.Communication.CommunicationServices' }
}

resource leavesDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (assignRoles) {
  scope: deadLetters
  name: guid(deadLetters.id, topic.id, blobContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource toWebhook 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'to-webhook'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: '${apiUrl}/api/webhooks/acs'
        minimumTlsVersionAllowed: '1.2'
        maxEventsPerBatch: 10
        preferredBatchSizeInKilobytes: 64
        // A header and not the address: addresses end up in logs.
        deliveryAttributeMappings: [
          {
            name: 'x-webhook-secret'
            type: 'Static'
            properties: { isSecret: true, value: trim(split(webhookSecret, ',')[0]) }
          }
        ]
      }
    }
    // No event about who opened a letter.
    filter: {
      includedEventTypes: [
        'Microsoft.Communication.SMSReceived'
        'Microsoft.Communication.SMSDeliveryReportReceived'
        'Microsoft.Communication.EmailDeliveryReportReceived'
      ]
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: storage.id, blobContainerName: deadLetters.name }
      }
    }
  }
  dependsOn: [leavesDeadLetters]
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: topic
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'DeliveryFailures', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource deadLettered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'dead-letters-${acsName}'
  location: 'global'
  properties: {
    description: 'Answers or reports could not be delivered to the app. They lie in the container dead-letters for 14 days.'
    severity: 0
    enabled: true
    scopes: [topic.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-lettered'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
