@description('Name of the vault.')
param vaultName string

@description('Identity with which database and storage open their key.')
param principalId string

// Reads a key, wraps with it and unwraps with it, and nothing else.
var cryptoServiceEncryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

resource cosmosKey 'Microsoft.KeyVault/vaults/keys@2025-05-01' existing = {
  parent: vault
  name: 'cosmos-cmk'
}

resource storageKey 'Microsoft.KeyVault/vaults/keys@2025-05-01' existing = {
  parent: vault
  name: 'storage-cmk'
}

resource databaseOpensItsKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: cosmosKey
  name: guid(cosmosKey.id, principalId, cryptoServiceEncryptionUser)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoServiceEncryptionUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource storageOpensItsKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storageKey
  name: guid(storageKey.id, principalId, cryptoServiceEncryptionUser)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoServiceEncryptionUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}
