@description('Name of the vault.')
@maxLength(24)
param name string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('Codes of the municipalities; each gets a key of its own.')
param codes string[]

@description('Whether the vault answers from outside the private network.')
@allowed(['Enabled', 'Disabled'])
param publicNetworkAccess string

@description('Whether the vault is guarded against being deleted.')
param isLocked bool

@description('Where the log of every use of a key goes.')
param workspaceId string

var deploymentKeyName = 'deployment'
var dataKeyNames = map(codes, code => 'data-${code}')

// A key is renewed each year. What an older version wrapped stays readable, since old versions stay enabled.
var yearly = {
  attributes: { expiryTime: 'P2Y' }
  lifetimeActions: [
    { action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P1Y' } }
    { action: { type: 'notify' }, trigger: { timeBeforeExpiry: 'P30D' } }
  ]
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: publicNetworkAccess
    // The database must reach its key from Azure's own network, also when the vault is closed to all others.
    networkAcls: { bypass: 'AzureServices', defaultAction: publicNetworkAccess == 'Enabled' ? 'Allow' : 'Deny' }
  }
}

resource cosmosKey 'Microsoft.KeyVault/vaults/keys@2025-05-01' = {
  parent: vault
  name: 'cosmos-cmk'
  properties: { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'], rotationPolicy: yearly }
}

resource storageKey 'Microsoft.KeyVault/vaults/keys@2025-05-01' = {
  parent: vault
  name: 'storage-cmk'
  properties: { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'], rotationPolicy: yearly }
}

// Wraps the keys that hash phone numbers and make links.
resource deploymentKey 'Microsoft.KeyVault/vaults/keys@2025-05-01' = {
  parent: vault
  name: deploymentKeyName
  properties: { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'], rotationPolicy: yearly }
}

// Wraps the keys that seal what a municipality has stored. Whoever deletes it has shredded all of that.
resource dataKeys 'Microsoft.KeyVault/vaults/keys@2025-05-01' = [
  for code in codes: {
    parent: vault
    name: 'data-${code}'
    properties: { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'], rotationPolicy: yearly }
  }
]

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  scope: vault
  name: 'not-by-mistake'
  properties: { level: 'CanNotDelete', notes: 'Without these keys nothing that is stored can be read again.' }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [{ categoryGroup: 'audit', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Resource id of the vault.')
output id string = vault.id

@description('Name of the vault.')
output name string = vault.name

@description('Address of the vault, with a slash at the end.')
output uri string = vault.properties.vaultUri

@description('Address of the key of the database, without a version, so that it follows when the key is renewed.')
output cosmosKeyUri string = cosmosKey.properties.keyUri

@description('Names of the keys that the app wraps with: the deployment’s, and one for each municipality.')
output dataKeyNames string[] = concat([deploymentKey.name], dataKeyNames)
