@export()
@description('One municipality of a deployment: its container, its key and its settings.')
type municipality = {
  @description('Four digits, such as 0301.')
  @minLength(4)
  @maxLength(4)
  code: string

  @description('From whom texts come: a number with +, a short code, or at most 11 letters and digits.')
  smsSender: string

  @description('Whether a text to the sender is answered. Left out: yes when the sender is a number.')
  smsTwoWay: bool?

  @description('Where answers to letters go.')
  emailReplyTo: string?

  @description('Who issues the tokens of the staff, such as https://login.microsoftonline.com/<tenant>/v2.0.')
  oidcIssuer: string

  @description('For whom those tokens must be issued: the application id of the API.')
  oidcAudience: string

  @description('Whether the case and archive system is read. Its address and credentials are in the parameter archives.')
  hasArchive: bool?
}

@export()
@description('One place of the data.')
type region = {
  @description('Name of an Azure region.')
  locationName: string

  @description('0 is where writes go; the others follow in this order when a region is lost.')
  failoverPriority: int

  @description('Whether the copies lie in three buildings of the region.')
  isZoneRedundant: bool
}
