@description('Common part of all names.')
param name string

@description('Tags.')
param tags object

// Not linked to the functions: a linked app answers nobody else, and providers could no longer call us.
// The files are the same for everybody and hold nothing personal; of the regions for such sites this is the one in the EU.
resource site 'Microsoft.Web/staticSites@2025-03-01' = {
  name: 'web-${name}'
  location: 'westeurope'
  tags: union(tags, { 'azd-service-name': 'web' })
  sku: { name: 'Standard', tier: 'Standard' }
  properties: { stagingEnvironmentPolicy: 'Disabled', allowConfigFileUpdates: false, publicNetworkAccess: 'Enabled' }
}

@description('Name of the site.')
output name string = site.name

@description('Address that Azure gave the site, without a slash at the end.')
output url string = 'https://${site.properties.defaultHostname}'
