/** For each type that we may use: the one version of it, and what every resource of it must say, by path. */
export interface Required {
  readonly version: string;
  readonly values: Readonly<Record<string, string>>;
}

const STORAGE_KEY = 'properties.encryption';
const WEBHOOK = 'properties.destination.properties';
const RETRY = 'properties.retryPolicy';

export const REQUIRED: Readonly<Record<string, Required>> = {
  'Microsoft.Resources/resourceGroups': { version: '2025-04-01', values: { location: 'location' } },
  'Microsoft.ManagedIdentity/userAssignedIdentities': { version: '2024-11-30', values: {} },
  'Microsoft.Authorization/locks': { version: '2020-05-01', values: { 'properties.level': 'CanNotDelete' } },
  'Microsoft.Authorization/roleAssignments': {
    version: '2022-04-01',
    values: { 'properties.principalType': 'ServicePrincipal' },
  },
  'Microsoft.KeyVault/vaults': {
    version: '2025-05-01',
    values: {
      'properties.enableRbacAuthorization': 'true',
      'properties.enableSoftDelete': 'true',
      'properties.softDeleteRetentionInDays': '90',
      'properties.enablePurgeProtection': 'true',
      'properties.publicNetworkAccess': 'publicNetworkAccess',
      'properties.networkAcls.bypass': 'AzureServices',
    },
  },
  'Microsoft.KeyVault/vaults/keys': {
    version: '2025-05-01',
    values: {
      'properties.kty': 'RSA',
      'properties.keySize': '3072',
      'properties.keyOps': "['wrapKey', 'unwrapKey']",
      'properties.rotationPolicy.lifetimeActions.0.action.type': 'rotate',
    },
  },
  'Microsoft.KeyVault/vaults/secrets': { version: '2025-05-01', values: {} },
  'Microsoft.DocumentDB/databaseAccounts': {
    version: '2026-03-15',
    values: {
      'properties.locations': 'regions',
      'properties.consistencyPolicy.defaultConsistencyLevel': "isInThreeRegions ? 'Strong' : 'Session'",
      'properties.capabilities': "isInThreeRegions ? [] : [{ name: 'EnableServerless' }]",
      'properties.enableAutomaticFailover': 'isInThreeRegions',
      'properties.enableMultipleWriteLocations': 'false',
      'properties.disableLocalAuth': 'true',
      'properties.disableKeyBasedMetadataWriteAccess': 'true',
      'properties.minimalTlsVersion': 'Tls12',
      'properties.publicNetworkAccess': 'publicNetworkAccess',
      'properties.networkAclBypass': 'None',
      'properties.keyVaultKeyUri': 'keyUri',
      'properties.defaultIdentity': 'UserAssignedIdentity=${encryptionIdentityId}',
      'properties.backupPolicy.type': 'Continuous',
    },
  },
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases': { version: '2026-03-15', values: {} },
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers': { version: '2026-03-15', values: {} },
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions': {
    version: '2026-03-15',
    values: { 'properties.assignableScopes': "['${cosmos.id}/dbs/${databaseName}']" },
  },
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments': {
    version: '2026-03-15',
    values: { 'properties.scope': '${cosmos.id}/dbs/${databaseName}' },
  },
  'Microsoft.Storage/storageAccounts': {
    version: '2025-06-01',
    values: {
      'sku.name': 'Standard_ZRS',
      'properties.allowSharedKeyAccess': 'false',
      'properties.allowBlobPublicAccess': 'false',
      'properties.allowCrossTenantReplication': 'false',
      'properties.minimumTlsVersion': 'TLS1_2',
      'properties.supportsHttpsTrafficOnly': 'true',
      'properties.publicNetworkAccess': 'publicNetworkAccess',
      'properties.networkAcls.defaultAction': "isPrivate ? 'Deny' : 'Allow'",
      [`${STORAGE_KEY}.keySource`]: 'Microsoft.Keyvault',
      [`${STORAGE_KEY}.keyvaultproperties.keyname`]: 'storage-cmk',
      [`${STORAGE_KEY}.services.blob.keyType`]: 'Account',
      [`${STORAGE_KEY}.services.queue.keyType`]: 'Account',
      [`${STORAGE_KEY}.services.table.keyType`]: 'Account',
    },
  },
  'Microsoft.Storage/storageAccounts/blobServices': { version: '2025-06-01', values: {} },
  'Microsoft.Storage/storageAccounts/queueServices': { version: '2025-06-01', values: {} },
  'Microsoft.Storage/storageAccounts/blobServices/containers': {
    version: '2025-06-01',
    values: { 'properties.publicAccess': 'None' },
  },
  'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies': {
    version: '2025-06-01',
    values: { 'properties.immutabilityPeriodSinceCreationInDays': 'anchorRetentionDays' },
  },
  'Microsoft.Storage/storageAccounts/managementPolicies': {
    version: '2025-06-01',
    values: {
      'properties.policy.rules.0.enabled': 'true',
      'properties.policy.rules.0.definition.actions.baseBlob.delete.daysAfterModificationGreaterThan': '14',
    },
  },
  'Microsoft.Web/serverfarms': {
    version: '2025-03-01',
    values: { 'sku.name': 'FC1', 'properties.zoneRedundant': 'true' },
  },
  'Microsoft.Web/sites': {
    version: '2025-03-01',
    values: {
      'properties.httpsOnly': 'true',
      'properties.keyVaultReferenceIdentity': 'identityId',
      'properties.functionAppConfig.deployment.storage.authentication.type': 'UserAssignedIdentity',
      'properties.siteConfig.minTlsVersion': '1.2',
      'properties.siteConfig.ftpsState': 'Disabled',
      'properties.siteConfig.cors.allowedOrigins': '[webUrl]',
      'properties.siteConfig.cors.supportCredentials': 'false',
    },
  },
  'Microsoft.Web/sites/config': { version: '2025-03-01', values: {} },
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': {
    version: '2025-03-01',
    values: { 'properties.allow': 'false' },
  },
  'Microsoft.Web/staticSites': {
    version: '2025-03-01',
    values: { location: 'westeurope', 'properties.stagingEnvironmentPolicy': 'Disabled' },
  },
  'Microsoft.Communication/emailServices': { version: '2026-03-18', values: { 'properties.dataLocation': 'Europe' } },
  'Microsoft.Communication/emailServices/domains': {
    version: '2026-03-18',
    values: { 'properties.userEngagementTracking': 'Disabled' },
  },
  'Microsoft.Communication/emailServices/domains/senderUsernames': { version: '2026-03-18', values: {} },
  'Microsoft.Communication/communicationServices': {
    version: '2026-03-18',
    values: { 'properties.dataLocation': 'Europe', 'properties.disableLocalAuth': 'true' },
  },
  'Microsoft.EventGrid/systemTopics': { version: '2025-02-15', values: { 'identity.type': 'SystemAssigned' } },
  'Microsoft.EventGrid/systemTopics/eventSubscriptions': {
    version: '2025-02-15',
    values: {
      [`${WEBHOOK}.endpointUrl`]: '${apiUrl}/api/webhooks/acs',
      [`${WEBHOOK}.minimumTlsVersionAllowed`]: '1.2',
      [`${WEBHOOK}.deliveryAttributeMappings.0.name`]: 'x-webhook-secret',
      [`${WEBHOOK}.deliveryAttributeMappings.0.properties.isSecret`]: 'true',
      'properties.filter.includedEventTypes':
        "[ 'Microsoft.Communication.SMSReceived' 'Microsoft.Communication.SMSDeliveryReportReceived' 'Microsoft.Communication.EmailDeliveryReportReceived' ]",
      [`${RETRY}.maxDeliveryAttempts`]: '30',
      [`${RETRY}.eventTimeToLiveInMinutes`]: '1440',
      'properties.deadLetterWithResourceIdentity.identity.type': 'SystemAssigned',
      'properties.deadLetterWithResourceIdentity.deadLetterDestination.endpointType': 'StorageBlob',
    },
  },
  'Microsoft.OperationalInsights/workspaces': {
    version: '2025-07-01',
    values: { 'properties.features.disableLocalAuth': 'true' },
  },
  'Microsoft.Insights/components': {
    version: '2020-02-02',
    values: { 'properties.DisableLocalAuth': 'true', 'properties.DisableIpMasking': 'false' },
  },
  // The only one there is, and the only one that is called a preview.
  'Microsoft.Insights/diagnosticSettings': {
    version: '2021-05-01-preview',
    values: { 'properties.workspaceId': 'workspaceId' },
  },
  'Microsoft.Insights/actionGroups': { version: '2018-03-01', values: { location: 'swedencentral' } },
  'Microsoft.Insights/metricAlerts': {
    version: '2018-03-01',
    values: { 'properties.enabled': 'true', 'properties.actions.0.actionGroupId': 'actionGroupId' },
  },
  'Microsoft.Insights/scheduledQueryRules': {
    version: '2023-12-01',
    values: { 'properties.scopes': '[workspaceId]', 'properties.actions.actionGroups': '[actionGroupId]' },
  },
  'Microsoft.Consumption/budgets': { version: '2024-08-01', values: { 'properties.amount': 'monthlyBudget' } },
  'Microsoft.Network/networkSecurityGroups': { version: '2025-05-01', values: {} },
  'Microsoft.Network/virtualNetworks': { version: '2025-05-01', values: {} },
  'Microsoft.Network/virtualNetworks/subnets': {
    version: '2025-05-01',
    values: { 'properties.networkSecurityGroup.id': 'guard.id' },
  },
  'Microsoft.Network/privateDnsZones': { version: '2024-06-01', values: {} },
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': {
    version: '2024-06-01',
    values: { 'properties.registrationEnabled': 'false' },
  },
  'Microsoft.Network/privateEndpoints': { version: '2025-05-01', values: {} },
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups': { version: '2025-05-01', values: {} },
};
