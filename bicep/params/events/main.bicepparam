using '../../events.bicep'

// Everything here is what the first layer answered; azd hands it on as environment variables.
param resourceGroupName = readEnvironmentVariable('AZURE_RESOURCE_GROUP')
param acsName = readEnvironmentVariable('ACS_NAME', '')
param apiUrl = readEnvironmentVariable('PUBLIC_API_URL')
param deadLetterStorageName = readEnvironmentVariable('DEAD_LETTER_STORAGE_NAME')
param webhookSecret = readEnvironmentVariable('WEBHOOK_SECRET')
param workspaceId = readEnvironmentVariable('WORKSPACE_ID')
param actionGroupId = readEnvironmentVariable('ACTION_GROUP_ID')
