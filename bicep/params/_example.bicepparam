using '../main.bicep'

// Copy to <code>.bicepparam. Whatever is left out has the default that main.bicep gives it.
param ownerCode = '4601'
param stage = 'test'
param location = 'swedencentral'
// Follows the load down to nothing; in three buildings of one region.
param dataProfile = 'oneRegionThreeZones'
param municipalities = [
  {
    code: '4601'
    // A name nobody can answer: people answer by the link in the text.
    smsSender: 'Kommunen'
    emailReplyTo: 'politisk@kommune.example'
    oidcIssuer: 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0'
    oidcAudience: '00000000-0000-0000-0000-000000000000'
  }
]
param smsProviders = ['acs']
param emailProviders = ['smtp']
param emailSender = 'fulltallig@kommune.example'
param smtpUrl = readEnvironmentVariable('SMTP_URL')
param webhookSecret = readEnvironmentVariable('WEBHOOK_SECRET')
param alertEmails = ['drift@kommune.example']
param monthlyBudget = 500
param budgetFrom = '2026-12-01'
param azdEnvironment = readEnvironmentVariable('AZURE_ENV_NAME', '')
