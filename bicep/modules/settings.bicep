import { municipality } from '../types.bicep'

@description('Name of the app.')
param appName string

@description('Client id of the identity that the app runs as.')
param identityClientId string

@description('Storage account of the host and its alarm clocks.')
param appStorageName string

@description('Storage account of reports and proofs.')
param archiveStorageName string

@description('Name of the component that telemetry goes to.')
param componentName string

@description('Address of the database.')
param cosmosEndpoint string

@description('Name of the database.')
param databaseName string

@description('Address of the vault, with a slash at the end.')
param vaultUri string

@description('Where texts and letters are sent from; empty when Communication Services were not chosen.')
param acsEndpoint string

@description('Providers of texts in order.')
param smsProviders string[]

@description('Providers of letters in order.')
param emailProviders string[]

@description('From whom letters come.')
param emailSender string

@description('Address of the API at Infobip.')
param infobipBaseUrl string

@description('Names of the secrets that are in the vault.')
param secretNames string[]

@description('Address of the pages.')
param webUrl string

@description('Address of the API.')
param apiUrl string

@description('The municipalities that are served.')
param municipalities municipality[]

@description('Name of the task hub.')
param taskHub string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource appStorage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: appStorageName
}

resource archiveStorage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: archiveStorageName
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

// A secret reaches the app by its place in the vault, never by its value.
var secretAt = '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/'

var ofTheHost = {
  AzureWebJobsStorage__blobServiceUri: appStorage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: appStorage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: appStorage.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  DurableStorage__blobServiceUri: appStorage.properties.primaryEndpoints.blob
  DurableStorage__queueServiceUri: appStorage.properties.primaryEndpoints.queue
  DurableStorage__tableServiceUri: appStorage.properties.primaryEndpoints.table
  DurableStorage__credential: 'managedidentity'
  DurableStorage__clientId: identityClientId
  // Says where telemetry goes. Who may send it is settled by the identity: the component takes no keys.
  APPLICATIONINSIGHTS_CONNECTION_STRING: component.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AZURE_CLIENT_ID: identityClientId
}

var ofTheApp = {
  TASK_HUB: taskHub
  COSMOS_ENDPOINT: cosmosEndpoint
  COSMOS_DATABASE: databaseName
  BLOB_ENDPOINT: archiveStorage.properties.primaryEndpoints.blob
  KEY_VAULT_URL: vaultUri
  SMS_PROVIDERS: join(smsProviders, ',')
  EMAIL_PROVIDERS: join(emailProviders, ',')
  EMAIL_SENDER: emailSender
  ACS_ENDPOINT: acsEndpoint
  INFOBIP_BASE_URL: infobipBaseUrl
  INFOBIP_API_KEY: contains(secretNames, 'infobip-api-key') ? '${secretAt}infobip-api-key)' : ''
  SMTP_URL: contains(secretNames, 'smtp-url') ? '${secretAt}smtp-url)' : ''
  WEBHOOK_SECRET: '${secretAt}webhook-secret)'
  PUBLIC_WEB_URL: webUrl
  PUBLIC_API_URL: apiUrl
  MUNICIPALITIES: join(map(municipalities, one => one.code), ',')
}

// An empty setting is one that is not there.
var ofEach = map(municipalities, one => {
  'SMS_SENDER_${one.code}': one.smsSender
  'SMS_TWO_WAY_${one.code}': one.?smsTwoWay == null ? '' : (one.?smsTwoWay ?? false) ? '1' : '0'
  'EMAIL_REPLY_TO_${one.code}': one.?emailReplyTo ?? ''
  'OIDC_${one.code}': string({ issuer: one.oidcIssuer, audience: one.oidcAudience })
  'ARCHIVE_${one.code}': contains(secretNames, 'archive-${one.code}') ? '${secretAt}archive-${one.code})' : ''
})

resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: reduce(ofEach, union(ofTheHost, ofTheApp), (all, one) => union(all, one))
}
