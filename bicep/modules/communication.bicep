@description('Common part of all names.')
param name string

@description('Tags.')
param tags object

@description('The domain of the sender of letters. Empty: letters go another way.')
param emailDomain string

@description('Whether that domain has been verified. One that has not cannot be linked.')
param emailDomainVerified bool

@description('From whom letters come.')
param emailSender string

@description('Where diagnostic logs go.')
param workspaceId string

var sendsLetters = !empty(emailDomain)

resource emailService 'Microsoft.Communication/emailServices@2026-03-18' = if (sendsLetters) {
  name: 'email-${name}'
  location: 'global'
  tags: tags
  properties: { dataLocation: 'Europe' }
}

resource domain 'Microsoft.Communication/emailServices/domains@2026-03-18' = if (sendsLetters) {
  parent: emailService
  name: sendsLetters ? emailDomain : 'none'
  location: 'global'
  tags: tags
  // Whether somebody opened a letter, or followed a link in it, is nobody's affair.
  properties: { domainManagement: 'CustomerManaged', userEngagementTracking: 'Disabled' }
}

resource sender 'Microsoft.Communication/emailServices/domains/senderUsernames@2026-03-18' = if (sendsLetters && emailDomainVerified) {
  parent: domain
  name: split(emailSender, '@')[0]
  properties: { username: split(emailSender, '@')[0] }
}

resource acs 'Microsoft.Communication/communicationServices@2026-03-18' = {
  name: 'acs-${name}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: 'Europe'
    disableLocalAuth: true
    linkedDomains: sendsLetters && emailDomainVerified ? [domain.id] : []
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: acs
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    // The other categories of this service hold phone numbers and addresses.
    metrics: [{ category: 'Traffic', enabled: true }]
  }
}

@description('Name of the resource.')
output name string = acs.name

@description('Where the app sends from.')
output endpoint string = 'https://${acs.properties.hostName}'
