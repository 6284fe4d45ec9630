targetScope = 'subscription'

import { municipality } from 'types.bicep'

@description('Code of the municipality that owns the deployment. It is part of every name.')
@minLength(4)
@maxLength(4)
param ownerCode string

@description('Whether real meetings depend on it. In prod nothing that holds data can be deleted by mistake.')
@allowed(['prod', 'test'])
param stage string = 'prod'

@description('Where the app runs and where writes go.')
@allowed([
  'swedencentral'
  'northeurope'
  'westeurope'
  'germanywestcentral'
  'francecentral'
  'italynorth'
  'spaincentral'
  'polandcentral'
  'denmarkeast'
])
param location string = 'swedencentral'

@description('The second place of the data, when there are three regions.')
@allowed([
  'swedencentral'
  'northeurope'
  'westeurope'
  'germanywestcentral'
  'francecentral'
  'italynorth'
  'spaincentral'
  'polandcentral'
  'denmarkeast'
])
param secondRegion string = 'northeurope'

@description('The third place of the data, when there are three regions.')
@allowed([
  'swedencentral'
  'northeurope'
  'westeurope'
  'germanywestcentral'
  'francecentral'
  'italynorth'
  'spaincentral'
  'polandcentral'
  'denmarkeast'
])
param thirdRegion string = 'germanywestcentral'

@description('threeRegions: no answer that was given is lost with a region. oneRegionThreeZones: in three buildings of one region, and nothing is paid for while nothing happens.')
@allowed(['threeRegions', 'oneRegionThreeZones'])
param dataProfile string = 'threeRegions'

@description('The most that the database may be asked for in a second, in request units. Only with three regions; a tenth of it is always paid for.')
@minValue(1000)
param databaseThroughputMax int = 1000

@description('Whether every region of the data has three zones. Turn off only where Azure says that one of them has none to give.')
param zoneRedundantData bool = true

@description('The municipalities that are served. Each has a container and a key of its own.')
@minLength(1)
@maxLength(24)
param municipalities municipality[]

@description('private: database, storage and vault can be reached from the app only. The API stays public; phones and providers must reach it.')
@allowed(['public', 'private'])
param network string = 'public'

@description('Providers of texts in order; the next is used only when the one before refused.')
@minLength(1)
param smsProviders ('acs' | 'infobip')[]

@description('Providers of letters in order; the next is used only when the one before refused.')
@minLength(1)
param emailProviders ('acs' | 'smtp')[]

@description('From whom letters come.')
param emailSender string

@description('The domain of the sender, for letters by Azure. Empty: the other provider has its own.')
param emailDomain string = ''

@description('Whether Azure has verified that domain. It can be verified only when it is there: false the first time.')
param emailDomainVerified bool = false

@description('Address of the API at Infobip, when it is among the providers.')
param infobipBaseUrl string = ''

@description('Key for Infobip. Kept in the vault.')
@secure()
param infobipApiKey string = ''

@description('Address of the mail server with user and password (smtps://…), when smtp is among the providers. Kept in the vault.')
@secure()
param smtpUrl string = ''

@description('What providers must show when they call us; two with a comma between while it is being changed. Kept in the vault.')
@secure()
@minLength(32)
param webhookSecret string

@description('For each code with hasArchive: JSON with kind, baseUrl and credentials. Kept in the vault.')
@secure()
param archives object = {}

@description('Address of the pages, when they have a domain of their own. Empty: the one that Azure gives.')
param publicWebUrl string = ''

@description('Version of Node.js that the app runs on.')
@allowed(['22', '24'])
param nodeVersion string = '22'

@description('Instances that wait for texts and clicks even when nobody comes. 0 costs nothing, and the first to come waits some seconds.')
@minValue(0)
param alwaysReadyHttp int = 0

@description('Instances that keep the alarm clocks going even when none rings.')
@minValue(0)
param alwaysReadyDurable int = 0

@description('Name of the task hub. A new name sets all alarms anew; the old ones are not looked at again.')
@minLength(3)
@maxLength(45)
param taskHub string = 'fulltallig'

@description('For how many days the nightly proofs that the log is unbroken cannot be changed by anybody.')
@minValue(1)
param anchorRetentionDays int = 1460

@description('For how many days technical logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Technical logs stop for the day when there are more gigabytes than this.')
@minValue(1)
param logDailyGigabytes int = 1

@description('Who gets an e-mail when an alarm goes off, and when the budget is about to be used up.')
@minLength(1)
param alertEmails string[]

@description('What may be spent in a month, in the currency of the subscription.')
@minValue(1)
param monthlyBudget int

@description('First day of the month in which the budget begins, such as 2026-12-01. Leave it when you deploy again.')
param budgetFrom string

@description('Whether this deployment grants the app its rights. Without: somebody else must, by the list in docs/security.md.')
param assignRoles bool = true

@description('Name of the azd environment, by which azd finds again what it made.')
param azdEnvironment string = ''

@description('Tags of your own for every resource.')
param extraTags object = {}

var name = 'fulltallig-${ownerCode}-${stage}'
var resourceGroupName = 'rg-${name}'
var suffix = take(uniqueString(subscription().id, resourceGroupName), 8)
var usesAcs = contains(smsProviders, 'acs') || contains(emailProviders, 'acs')
var isProduction = stage == 'prod'
var publicAccess = network == 'private' ? 'Disabled' : 'Enabled'
var azdTags = empty(azdEnvironment) ? {} : { 'azd-env-name': azdEnvironment }
var tags = union(extraTags, { application: 'fulltallig', municipality: ownerCode, stage: stage }, azdTags)
var codes = map(municipalities, one => one.code)

// Three different regions, whatever was chosen: a region named twice would be two places, not three.
var threeRegions = [
  for (region, index) in union([location], [secondRegion], [thirdRegion]): {
    locationName: region
    failoverPriority: index
    isZoneRedundant: zoneRedundantData
  }
]
var oneRegion = [{ locationName: location, failoverPriority: 0, isZoneRedundant: true }]
var isInThreeRegions = dataProfile == 'threeRegions'
var regions = !isInThreeRegions
  ? oneRegion
  : length(threeRegions) == 3 ? threeRegions : fail('location, secondRegion and thirdRegion must be three different regions.')

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: resourceGroupName
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: { name: name, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyGigabytes: logDailyGigabytes
    alertEmails: alertEmails
    monthlyBudget: monthlyBudget
    budgetFrom: budgetFrom
  }
}

module vault 'modules/keyvault.bicep' = {
  scope: group
  name: 'keyvault'
  params: {
    name: 'kv-${ownerCode}-${stage}-${suffix}'
    location: location
    tags: tags
    codes: codes
    publicNetworkAccess: publicAccess
    isLocked: isProduction
    workspaceId: monitoring.outputs.workspaceId
  }
}

module secrets 'modules/secrets.bicep' = {
  scope: group
  name: 'secrets'
  params: {
    vaultName: vault.outputs.name
    webhookSecret: webhookSecret
    usesInfobip: contains(smsProviders, 'infobip')
    infobipApiKey: infobipApiKey
    usesSmtp: contains(emailProviders, 'smtp')
    smtpUrl: smtpUrl
    archiveCodes: map(filter(municipalities, one => one.?hasArchive ?? false), one => one.code)
    archives: archives
  }
}

module encryptionRoles 'modules/roles-encryption.bicep' = if (assignRoles) {
  scope: group
  name: 'roles-encryption'
  params: { vaultName: vault.outputs.name, principalId: identity.outputs.encryptionPrincipalId }
}

module cosmos 'modules/cosmos.bicep' = {
  scope: group
  name: 'cosmos'
  params: {
    name: 'cosmos-${ownerCode}-${stage}-${suffix}'
    tags: tags
    regions: regions
    isInThreeRegions: isInThreeRegions
    throughputMax: databaseThroughputMax
    codes: codes
    keyUri: vault.outputs.cosmosKeyUri
    encryptionIdentityId: identity.outputs.encryptionId
    publicNetworkAccess: publicAccess
    isLocked: isProduction
    workspaceId: monitoring.outputs.workspaceId
  }
  // The account is made with the key: the right to it must be there first.
  dependsOn: [encryptionRoles]
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: {
    appAccountName: 'st${ownerCode}app${suffix}'
    archiveAccountName: 'st${ownerCode}arc${suffix}'
    location: location
    tags: tags
    vaultUri: vault.outputs.uri
    encryptionIdentityId: identity.outputs.encryptionId
    publicNetworkAccess: publicAccess
    anchorRetentionDays: anchorRetentionDays
    isLocked: isProduction
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [encryptionRoles]
}

module communication 'modules/communication.bicep' = if (usesAcs) {
  scope: group
  name: 'communication'
  params: {
    name: name
    tags: tags
    emailDomain: contains(emailProviders, 'acs') ? emailDomain : ''
    emailDomainVerified: emailDomainVerified
    emailSender: emailSender
    workspaceId: monitoring.outputs.workspaceId
  }
}

module privateNetwork 'modules/network.bicep' = if (network == 'private') {
  scope: group
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
    cosmosId: cosmos.outputs.id
    vaultId: vault.outputs.id
    appStorageId: storage.outputs.appId
    archiveStorageId: storage.outputs.archiveId
  }
}

module web 'modules/web.bicep' = {
  scope: group
  name: 'web'
  params: { name: name, tags: tags }
}

module roles 'modules/roles-app.bicep' = if (assignRoles) {
  scope: group
  name: 'roles-app'
  params: {
    principalId: identity.outputs.appPrincipalId
    cosmosName: cosmos.outputs.name
    databaseName: cosmos.outputs.databaseName
    vaultName: vault.outputs.name
    dataKeyNames: vault.outputs.dataKeyNames
    secretNames: secrets.outputs.names
    appStorageName: storage.outputs.appName
    archiveStorageName: storage.outputs.archiveName
    componentName: monitoring.outputs.componentName
    acsName: usesAcs ? communication!.outputs.name : ''
  }
}

module functions 'modules/functions.bicep' = {
  scope: group
  name: 'functions'
  params: {
    name: 'func-${name}-${suffix}'
    planName: 'plan-${name}'
    location: location
    tags: tags
    identityId: identity.outputs.appId
    subnetId: network == 'private' ? privateNetwork!.outputs.appSubnetId : ''
    nodeVersion: nodeVersion
    alwaysReadyHttp: alwaysReadyHttp
    alwaysReadyDurable: alwaysReadyDurable
    packageContainerUrl: storage.outputs.packageContainerUrl
    webUrl: empty(publicWebUrl) ? web.outputs.url : publicWebUrl
    workspaceId: monitoring.outputs.workspaceId
  }
  // An app that starts before it may read its settings and its package starts twice.
  dependsOn: [roles]
}

module settings 'modules/settings.bicep' = {
  scope: group
  name: 'settings'
  params: {
    appName: functions.outputs.name
    identityClientId: identity.outputs.appClientId
    appStorageName: storage.outputs.appName
    archiveStorageName: storage.outputs.archiveName
    componentName: monitoring.outputs.componentName
    cosmosEndpoint: cosmos.outputs.endpoint
    databaseName: cosmos.outputs.databaseName
    vaultUri: vault.outputs.uri
    acsEndpoint: usesAcs ? communication!.outputs.endpoint : ''
    smsProviders: smsProviders
    emailProviders: emailProviders
    emailSender: emailSender
    infobipBaseUrl: infobipBaseUrl
    secretNames: secrets.outputs.names
    webUrl: empty(publicWebUrl) ? web.outputs.url : publicWebUrl
    apiUrl: functions.outputs.url
    municipalities: municipalities
    taskHub: taskHub
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
    cosmosId: cosmos.outputs.id
    appId: functions.outputs.id
    readsArchive: !empty(filter(municipalities, one => one.?hasArchive ?? false))
  }
}

@description('The resource group that holds everything.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Name of the function app.')
output FUNCTION_APP_NAME string = functions.outputs.name

@description('Address of the API.')
output PUBLIC_API_URL string = functions.outputs.url

@description('Address of the pages.')
output PUBLIC_WEB_URL string = empty(publicWebUrl) ? web.outputs.url : publicWebUrl

@description('Name of the site that serves the pages.')
output STATIC_WEB_APP_NAME string = web.outputs.name

@description('Name of the Communication Services; empty when they were not chosen.')
output ACS_NAME string = usesAcs ? communication!.outputs.name : ''

@description('Storage account in which events that could not be delivered end up.')
output DEAD_LETTER_STORAGE_NAME string = storage.outputs.appName

@description('Storage account with reports and the proofs that the log is unbroken.')
output ARCHIVE_STORAGE_NAME string = storage.outputs.archiveName

@description('Name of the vault.')
output KEY_VAULT_NAME string = vault.outputs.name

@description('Name of the database account.')
output COSMOS_NAME string = cosmos.outputs.name

@description('Where technical logs go.')
output WORKSPACE_ID string = monitoring.outputs.workspaceId

@description('Who is told when an alarm goes off.')
output ACTION_GROUP_ID string = monitoring.outputs.actionGroupId
