@description('Common part of all names.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('For how many days technical logs are kept.')
param retentionDays int

@description('Technical logs stop for the day when there are more gigabytes than this.')
param dailyGigabytes int

@description('Who gets an e-mail when an alarm goes off.')
param alertEmails string[]

@description('What may be spent in a month, in the currency of the subscription.')
param monthlyBudget int

@description('First day of the month in which the budget begins.')
param budgetFrom string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyGigabytes }
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
    publicNetworkAccessForIngestion: 'Enabled'
    publicNetworkAccessForQuery: 'Enabled'
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    DisableIpMasking: false
    publicNetworkAccessForIngestion: 'Enabled'
    publicNetworkAccessForQuery: 'Enabled'
  }
}

// In a region rather than "global", so that who is told stays in the EU too.
resource actionGroup 'Microsoft.Insights/actionGroups@2018-03-01' = {
  name: 'ag-${name}'
  location: 'swedencentral'
  tags: tags
  properties: {
    groupShortName: 'fulltallig'
    enabled: true
    emailReceivers: [for (email, index) in alertEmails: { name: 'operator-${index}', emailAddress: email }]
  }
}

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget-${name}'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetFrom }
    notifications: {
      almostSpent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: alertEmails
      }
      willBeExceeded: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: alertEmails
      }
    }
  }
}

@description('Where technical logs go.')
output workspaceId string = workspace.id

@description('Component that telemetry goes to.')
output componentName string = component.name

@description('Who is told when an alarm goes off.')
output actionGroupId string = actionGroup.id
