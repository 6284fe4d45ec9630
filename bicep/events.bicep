targetScope = 'subscription'

@description('The resource group that main.bicep made.')
param resourceGroupName string

@description('Name of the Communication Services. Empty: they were not chosen, and nothing is made.')
param acsName string

@description('Address of the API, which must answer already: Event Grid asks it before it believes in it.')
param apiUrl string

@description('Storage account in which events that could not be delivered end up.')
param deadLetterStorageName string

@description('What main.bicep was given; of two, the first is used.')
@secure()
@minLength(32)
param webhookSecret string

@description('Where technical logs go.')
param workspaceId string

@description('Who is told when events could not be delivered.')
param actionGroupId string

@description('Whether this deployment grants Event Grid its right to leave what it could not deliver.')
param assignRoles bool = true

module events 'modules/events.bicep' = if (!empty(acsName)) {
  scope: resourceGroup(resourceGroupName)
  name: 'events'
  params: {
    acsName: acsName
    apiUrl: apiUrl
    deadLetterStorageName: deadLetterStorageName
    webhookSecret: webhookSecret
    workspaceId: workspaceId
    actionGroupId: actionGroupId
    assignRoles: assignRoles
  }
}
