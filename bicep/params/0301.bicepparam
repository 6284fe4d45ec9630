using '../main.bicep'

param ownerCode = '0301'
param stage = 'prod'
param location = 'swedencentral'
param secondRegion = 'northeurope'
param thirdRegion = 'germanywestcentral'
param dataProfile = 'threeRegions'
param databaseThroughputMax = 4000
param network = 'private'
param municipalities = [
  {
    code: '0301'
    smsSender: 'Oslo'
    emailReplyTo: 'politisk@oslo.example'
    oidcIssuer: 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0'
    oidcAudience: '00000000-0000-0000-0000-000000000000'
    hasArchive: true
  }
]
param smsProviders = ['infobip', 'acs']
param emailProviders = ['acs', 'smtp']
param emailSender = 'fulltallig@oslo.example'
param emailDomain = 'oslo.example'
param emailDomainVerified = false
param infobipBaseUrl = 'https://0301.api.infobip.com'
param infobipApiKey = readEnvironmentVariable('INFOBIP_API_KEY')
param smtpUrl = readEnvironmentVariable('SMTP_URL')
param webhookSecret = readEnvironmentVariable('WEBHOOK_SECRET')
param archives = { '0301': json(readEnvironmentVariable('ARCHIVE_0301')) }
param alwaysReadyHttp = 1
param alwaysReadyDurable = 1
param alertEmails = ['drift@oslo.example']
param monthlyBudget = 5000
param budgetFrom = '2026-12-01'
param azdEnvironment = readEnvironmentVariable('AZURE_ENV_NAME', '')
