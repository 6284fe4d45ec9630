@description('Name of the vault.')
param vaultName string

@description('What providers must show when they call us.')
@secure()
param webhookSecret string

@description('Whether texts may go through Infobip.')
param usesInfobip bool

@description('Key for Infobip.')
@secure()
param infobipApiKey string

@description('Whether letters may go through a mail server.')
param usesSmtp bool

@description('Address of the mail server with user and password.')
@secure()
param smtpUrl string

@description('Codes of the municipalities whose case and archive system is read.')
param archiveCodes string[]

@description('JSON with kind, baseUrl and credentials for each of those codes.')
@secure()
param archives object

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

resource webhook 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'webhook-secret'
  properties: { value: webhookSecret }
}

resource infobip 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (usesInfobip) {
  parent: vault
  name: 'infobip-api-key'
  properties: { value: infobipApiKey }
}

resource smtp 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (usesSmtp) {
  parent: vault
  name: 'smtp-url'
  properties: { value: smtpUrl }
}

resource archive 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = [
  for code in archiveCodes: {
    parent: vault
    name: 'archive-${code}'
    properties: { value: string(archives[code]) }
  }
]

@description('Names, not values, of the secrets that are there.')
output names string[] = concat(
  ['webhook-secret'],
  usesInfobip ? ['infobip-api-key'] : [],
  usesSmtp ? ['smtp-url'] : [],
  map(archiveCodes, code => 'archive-${code}')
)
