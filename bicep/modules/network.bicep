@description('Common part of all names.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('The database account.')
param cosmosId string

@description('The vault.')
param vaultId string

@description('Storage account of the host and its alarm clocks.')
param appStorageId string

@description('Storage account of reports and proofs.')
param archiveStorageId string

var storageSuffix = environment().suffixes.storage
var doors = [
  { name: 'cosmos', resourceId: cosmosId, part: 'Sql', zone: 'privatelink.documents.azure.com' }
  { name: 'vault', resourceId: vaultId, part: 'vault', zone: 'privatelink.vaultcore.azure.net' }
  { name: 'app-blob', resourceId: appStorageId, part: 'blob', zone: 'privatelink.blob.${storageSuffix}' }
  { name: 'app-queue', resourceId: appStorageId, part: 'queue', zone: 'privatelink.queue.${storageSuffix}' }
  { name: 'app-table', resourceId: appStorageId, part: 'table', zone: 'privatelink.table.${storageSuffix}' }
  { name: 'archive-blob', resourceId: archiveStorageId, part: 'blob', zone: 'privatelink.blob.${storageSuffix}' }
]
var zoneNames = union(map(doors, door => door.zone), [])

resource guard 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: 'nsg-${name}'
  location: location
  tags: tags
}

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-${name}'
  location: location
  tags: tags
  properties: { addressSpace: { addressPrefixes: ['10.0.0.0/24'] } }
}

resource appSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' = {
  parent: network
  name: 'app'
  properties: {
    addressPrefix: '10.0.0.0/26'
    networkSecurityGroup: { id: guard.id }
    delegations: [{ name: 'functions', properties: { serviceName: 'Microsoft.App/environments' } }]
  }
}

resource doorSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' = {
  parent: network
  name: 'doors'
  properties: { addressPrefix: '10.0.0.64/26', networkSecurityGroup: { id: guard.id } }
  // Two changes to one network at a time are refused.
  dependsOn: [appSubnet]
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zoneName in zoneNames: { name: zoneName, location: 'global', tags: tags, properties: {} }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zoneName, index) in zoneNames: {
    parent: zones[index]
    name: 'to-${name}'
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2025-05-01' = [
  for door in doors: {
    name: 'pe-${name}-${door.name}'
    location: location
    tags: tags
    properties: {
      subnet: { id: doorSubnet.id }
      privateLinkServiceConnections: [
        { name: door.name, properties: { privateLinkServiceId: door.resourceId, groupIds: [door.part] } }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = [
  for (door, index) in doors: {
    parent: endpoints[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        { name: door.part, properties: { privateDnsZoneId: resourceId('Microsoft.Network/privateDnsZones', door.zone) } }
      ]
    }
    dependsOn: [zones]
  }
]

@description('Subnet through which the app reaches what is private.')
output appSubnetId string = appSubnet.id
