@description('Common part of all names.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags object

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}-app'
  location: location
  tags: tags
}

// Database and storage open their own key with it. The app never needs that key, and has no right to it.
resource encryption 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}-encryption'
  location: location
  tags: tags
}

@description('Resource id of the identity that the app runs as.')
output appId string = app.id

@description('Client id of the identity that the app runs as.')
output appClientId string = app.properties.clientId

@description('Principal that the rights of the app are given to.')
output appPrincipalId string = app.properties.principalId

@description('Resource id of the identity with which database and storage open their key.')
output encryptionId string = encryption.id

@description('Principal that the rights to the keys of database and storage are given to.')
output encryptionPrincipalId string = encryption.properties.principalId
