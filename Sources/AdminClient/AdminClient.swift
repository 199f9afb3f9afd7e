// AdminClient
